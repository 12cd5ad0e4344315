package io.paceline.incentive.plan;

import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.RateTable;
import io.paceline.incentive.engine.Split;
import io.paceline.incentive.engine.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One rule of a plan: rates on the attainment of the quota of an interval. A component keeps its
/// id through the versions of its plan by its name, so that an interval in which the version
/// changes still accumulates as one.
public record Component(
        UUID id,
        String name,
        Measure measure,
        IntervalKind interval,
        Split split,
        Edge edge,
        List<Rate> tiers) {

    public Component {
        tiers = List.copyOf(tiers);
    }

    /// The rate for attainment in `[from, to)`; the last one has no end.
    public record Rate(BigDecimal from, @Nullable BigDecimal to, BigDecimal rate) {

        Tier tier() {
            return new Tier(from, to, rate);
        }
    }

    public RateTable table() {
        return new RateTable(tiers.stream().map(Rate::tier).toList(), edge);
    }
}
