package io.paceline.incentive.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// The one place where pay is rounded: to the minor unit of its currency (JPY 0, USD 2, KWD 3).
public record Rounding(int decimals, RoundingMode mode) {

    public static Rounding of(Currency currency, RoundingMode mode) {
        return new Rounding(currency.getDefaultFractionDigits(), mode);
    }

    BigDecimal round(BigDecimal exact) {
        return exact.setScale(decimals, mode);
    }
}
