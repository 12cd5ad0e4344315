package io.paceline.goal.contribution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/// One day of one measure: the grain at which sums are kept. Its order is the order of locking.
public record MeasureDay(UUID measureId, LocalDate day) implements Comparable<MeasureDay> {

    private static final Comparator<MeasureDay> ORDER =
            Comparator.comparing(MeasureDay::measureId).thenComparing(MeasureDay::day);

    @Override
    public int compareTo(MeasureDay other) {
        return ORDER.compare(this, other);
    }
}
