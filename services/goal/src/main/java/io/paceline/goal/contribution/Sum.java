package io.paceline.goal.contribution;

import java.math.BigDecimal;

/// An amount and from how many deals it comes; also a difference of two such.
public record Sum(BigDecimal amount, long deals) {

    public static final Sum ZERO = new Sum(BigDecimal.ZERO, 0);

    public Sum plus(Sum other) {
        return new Sum(amount.add(other.amount), deals + other.deals);
    }

    public Sum negated() {
        return new Sum(amount.negate(), -deals);
    }

    public boolean nothing() {
        return amount.signum() == 0 && deals == 0;
    }

    public boolean sameAs(Sum other) {
        return amount.compareTo(other.amount) == 0 && deals == other.deals;
    }
}
