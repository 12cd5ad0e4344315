package io.paceline.goal.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What counting needs of a deal's newest known revision.
///
/// @param wonOn the close date of a won deal; absent while open, and again once lost or cancelled
public record DealFact(UUID id, long revision, @Nullable LocalDate wonOn, Content content) {

    /// What was sold and who shares it.
    ///
    /// @param lines in the deal's order, by which the splits give their amounts
    public record Content(
            String currency, @Nullable String channel, List<Line> lines, List<Split> splits) {

        public Content {
            lines = List.copyOf(lines);
            splits = List.copyOf(splits);
            for (var split : splits) {
                if (split.lineAmounts().size() != lines.size()) {
                    throw new IllegalArgumentException(
                            "A split has %d amounts for %d lines"
                                    .formatted(split.lineAmounts().size(), lines.size()));
                }
            }
        }
    }

    public record Line(UUID productId, BigDecimal quantity) {}

    public enum SplitKind {
        REVENUE,
        OVERLAY
    }

    /// A member's share of the deal.
    ///
    /// @param percent 100 is the whole deal
    public record Split(
            UUID memberId, SplitKind kind, BigDecimal percent, List<BigDecimal> lineAmounts) {

        public Split {
            lineAmounts = List.copyOf(lineAmounts);
        }
    }

    public List<UUID> memberIds() {
        return content.splits().stream().map(Split::memberId).distinct().sorted().toList();
    }

    public List<UUID> productIds() {
        return content.lines().stream().map(Line::productId).distinct().sorted().toList();
    }
}
