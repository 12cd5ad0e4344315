package io.paceline.analytics.sales;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is needed of a deal.
record Deal(
        UUID id,
        String name,
        Status status,
        UUID ownerId,
        @Nullable UUID customerId,
        String channel,
        String currency,
        Amount amount,
        @Nullable LocalDate closeDate,
        List<Line> lines,
        List<Split> splits) {

    /// The owner and everybody who has a share.
    Set<UUID> members() {
        return Stream.concat(Stream.of(ownerId), splits.stream().map(Split::memberId))
                .collect(toSet());
    }

    enum Status {
        OPEN,
        WON,
        LOST,
        CANCELLED
    }

    enum SplitKind {
        REVENUE,
        OVERLAY
    }

    record Amount(BigDecimal amount, String currency) {}

    record Line(int number, UUID productId, BigDecimal quantity) {}

    /// A member's share.
    ///
    /// @param percent `50` means 50 percent
    /// @param lineAmounts the share of each line, in the order of the lines
    record Split(UUID memberId, SplitKind kind, BigDecimal percent, List<BigDecimal> lineAmounts) {}
}
