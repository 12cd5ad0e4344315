package io.paceline.contracts.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target for a member or a unit in a period.
///
/// @param target in `currency` for `REVENUE`, pieces for `UNITS`, a count for `DEALS_WON`
/// @param currency ISO 4217, for `REVENUE` only
/// @param parentId the goal whose target this one is a part of
/// @param quota whether pay depends on it
public record GoalState(
        UUID id,
        String name,
        Owner owner,
        Metric metric,
        Period period,
        Scope scope,
        BigDecimal target,
        @Nullable String currency,
        @Nullable UUID parentId,
        boolean quota,
        Status status) {

    public enum Metric {
        REVENUE,
        UNITS,
        DEALS_WON
    }

    public enum Status {
        DRAFT,
        ACTIVE,
        CLOSED
    }

    public enum OwnerKind {
        MEMBER,
        UNIT
    }

    public enum PeriodKind {
        YEAR,
        QUARTER,
        MONTH,
        CUSTOM
    }

    public record Owner(OwnerKind kind, UUID id) {}

    /// A span of the fiscal calendar or of free choice, `[from, to)`.
    ///
    /// @param label such as `2017`, `2017-Q1`, `2017-01`
    public record Period(PeriodKind kind, String label, LocalDate from, LocalDate to) {}

    /// Which deal lines count; an empty list allows all.
    public record Scope(List<UUID> productIds, List<String> productLines, List<String> channels) {

        public Scope {
            productIds = List.copyOf(productIds);
            productLines = List.copyOf(productLines);
            channels = List.copyOf(channels);
        }
    }
}
