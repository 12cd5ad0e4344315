package io.paceline.goal.measure;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What is counted for whom. Goals of different periods share a measure: a year and its quarters
/// look at the same daily sums. Only revenue has a currency.
public record Measure(Owner owner, Metric metric, Scope scope, @Nullable Currency currency) {

    public Measure {
        if ((metric == Metric.REVENUE) != (currency != null)) {
            throw new IllegalArgumentException("Revenue, and nothing else, has a currency");
        }
    }

    /// The decimals that a target may have: the currency's minor unit, or whole numbers.
    public int decimals() {
        return currency == null ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    }

    public Measure of(Owner other) {
        return new Measure(other, metric, scope, currency);
    }
}
