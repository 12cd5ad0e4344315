package io.paceline.incentive.crediting;

import static java.time.ZoneOffset.UTC;

import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Share;
import io.paceline.platform.event.UnreadableEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What pay needs of a deal.
public record Deal(
        UUID id,
        String status,
        String currency,
        @Nullable LocalDate closeDate,
        @Nullable Instant closedAt,
        List<Line> lines,
        List<Split> splits) {

    public record Line(int number) {}

    public record Split(UUID memberId, Share kind, List<BigDecimal> lineAmounts) {}

    /// Only a won deal counts; open, lost and cancelled ones give nobody anything.
    public List<Credit> credits() {
        if (!status.equals("WON")) {
            return List.of();
        }
        if (closeDate == null) {
            throw new UnreadableEvent("a won deal has no closeDate");
        }
        var stated = closedAt == null ? closeDate.atStartOfDay(UTC).toInstant() : closedAt;
        var at = stated.truncatedTo(ChronoUnit.MICROS); // As exact as the database keeps it.
        var credits = new ArrayList<Credit>();
        for (var split : splits) {
            if (split.lineAmounts().size() != lines.size()) {
                throw new UnreadableEvent(
                        "a split has %d lineAmounts for %d lines"
                                .formatted(split.lineAmounts().size(), lines.size()));
            }
            for (int i = 0; i < lines.size(); i++) {
                var place = new Position(closeDate, at, id, lines.get(i).number(), split.kind());
                credits.add(
                        new Credit(split.memberId(), place, split.lineAmounts().get(i), currency));
            }
        }
        return credits;
    }
}
