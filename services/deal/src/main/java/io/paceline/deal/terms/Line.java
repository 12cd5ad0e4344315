package io.paceline.deal.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/// One product of a deal, in the deal's currency.
///
/// @param discount off the whole line, not off a unit
public record Line(UUID productId, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount) {

    public Line {
        quantity = Plain.of(quantity);
        unitPrice = Plain.of(unitPrice);
        discount = Plain.of(discount);
    }

    BigDecimal gross() {
        return quantity.multiply(unitPrice);
    }

    /// What the line is worth; here, and nowhere else, it is rounded to the minor unit.
    BigDecimal amount(int decimals) {
        return gross().subtract(discount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
