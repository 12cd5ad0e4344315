package io.paceline.goal.attainment;

import io.paceline.goal.contribution.DealFact;
import io.paceline.goal.contribution.DealFact.Content;
import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of a deal's public state that counting needs.
record DealState(
        UUID id,
        String status,
        @Nullable LocalDate closeDate,
        String currency,
        @Nullable String channel,
        List<Line> lines,
        List<Split> splits) {

    private static final String WON = "WON";

    DealState {
        if (WON.equals(status) && closeDate == null) {
            throw new IllegalArgumentException("A won deal has a close date");
        }
    }

    DealFact fact(long revision) {
        return new DealFact(
                id,
                revision,
                WON.equals(status) ? closeDate : null,
                new Content(currency, channel, lines, splits));
    }
}
