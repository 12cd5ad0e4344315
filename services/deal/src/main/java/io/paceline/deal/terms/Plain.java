package io.paceline.deal.terms;

import java.math.BigDecimal;

/// One form per value, so that equal numbers are equal records: no trailing zeros, no exponent.
final class Plain {

    private Plain() {}

    static BigDecimal of(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
