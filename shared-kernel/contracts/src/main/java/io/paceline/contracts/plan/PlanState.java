package io.paceline.contracts.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One active version of the rules by which payees earn. A version never changes; the next one
/// holds from a later date.
///
/// @param currency ISO 4217; all pay of the plan is in it
/// @param version counted from 1
/// @param effectiveFrom first close date to which the version applies
/// @param roundingMode how pay is rounded to the currency's minor unit
public record PlanState(
        UUID id,
        String name,
        String currency,
        int version,
        LocalDate effectiveFrom,
        RoundingMode roundingMode,
        List<Component> components) {

    public PlanState {
        components = List.copyOf(components);
    }

    /// Over which time attainment accumulates.
    public enum IntervalKind {
        MONTH,
        QUARTER,
        YEAR
    }

    /// How a credit is priced: each slice at its tier's rate, or the whole interval at the tier
    /// reached.
    public enum Pricing {
        MARGINAL,
        RETROACTIVE
    }

    /// One rule of the plan: a commission on credits by quota attainment.
    ///
    /// @param tiers ordered, without gaps, from attainment 0
    public record Component(
            UUID id, String name, IntervalKind interval, Pricing pricing, List<Tier> tiers) {

        public Component {
            tiers = List.copyOf(tiers);
        }
    }

    /// The rate for attainment in `[from, to)`, both as ratios to the quota; the last tier has no
    /// `to`.
    public record Tier(BigDecimal from, @Nullable BigDecimal to, BigDecimal rate) {}
}
