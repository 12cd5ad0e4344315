package io.paceline.analytics.attainment;

import io.paceline.analytics.attainment.AttainmentState.Pace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal of the tree and how far it is, in the unit of its metric.
///
/// @param changedAt absent until the goal is measured for the first time
record AttainmentRow(
        UUID goalId,
        @Nullable UUID parentId,
        String name,
        Owner owner,
        String metric,
        Period period,
        BigDecimal target,
        @Nullable String currency,
        BigDecimal achieved,
        BigDecimal ratio,
        BigDecimal expected,
        Pace pace,
        long deals,
        @Nullable Instant changedAt) {

    /// Whose goal it is; without a name until the team service has told it.
    record Owner(String kind, UUID id, @Nullable String name) {}

    /// The dates `[from, to)`.
    record Period(String kind, String label, LocalDate from, LocalDate to) {}
}
