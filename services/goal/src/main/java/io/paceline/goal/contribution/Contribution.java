package io.paceline.goal.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// What one deal adds to one measure, on its close date.
public record Contribution(UUID measureId, UUID dealId, LocalDate day, BigDecimal amount) {

    boolean sameAs(Contribution other) {
        return day.equals(other.day) && amount.compareTo(other.amount) == 0;
    }

    MeasureDay measureDay() {
        return new MeasureDay(measureId, day);
    }

    Sum sum() {
        return new Sum(amount, 1);
    }
}
