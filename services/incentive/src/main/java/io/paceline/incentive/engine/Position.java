package io.paceline.incentive.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/// The place of a credit in business time, never in order of arrival: when the deal closed, then
/// the stable key of the credit inside its payee.
public record Position(LocalDate closeDate, Instant closedAt, UUID dealId, int line, Share share)
        implements Comparable<Position> {

    // As the database orders them: `UUID.compareTo` is signed and would disagree.
    private static final Comparator<UUID> UNSIGNED =
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Position> BUSINESS_TIME =
            Comparator.comparing(Position::closeDate)
                    .thenComparing(Position::closedAt)
                    .thenComparing(Position::dealId, UNSIGNED)
                    .thenComparingInt(Position::line)
                    .thenComparing(Position::share);

    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    /// A place before all credits of a day and after those of the day before.
    public static Position startOf(LocalDate day) {
        return new Position(day, BEFORE_ALL, new UUID(0, 0), 0, Share.REVENUE);
    }

    @Override
    public int compareTo(Position other) {
        return BUSINESS_TIME.compare(this, other);
    }
}
