package io.paceline.goal.setting;

import static java.util.Objects.requireNonNullElse;

import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.goal.measure.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body that drafts a goal.
///
/// @param period `{"label": "2017-Q1"}`, or `{"from": "2017-05-15", "to": "2018-05-15"}`
/// @param scope absent or empty means everything
/// @param currency for REVENUE only
/// @param quota whether pay depends on it; false by default
record GoalRequest(
        @NotBlank @Size(max = 200) String name,
        OwnerRequest owner,
        Metric metric,
        PeriodRequest period,
        @Valid @Nullable ScopeRequest scope,
        BigDecimal target,
        @Nullable String currency,
        @Nullable UUID parentId,
        @Nullable Boolean quota) {

    record OwnerRequest(OwnerKind kind, UUID id) {}

    /// Either way says what kind it is, so that a period may be sent as it was read.
    record PeriodRequest(
            @Nullable PeriodKind kind,
            @Nullable String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record ScopeRequest(
            @Size(max = 100) @Nullable List<UUID> productIds,
            @Size(max = 100) @Nullable List<@Size(max = 100) String> productLines,
            @Size(max = 100) @Nullable List<@Size(max = 100) String> channels) {

        Scope scope() {
            return new Scope(
                    requireNonNullElse(productIds, List.of()),
                    requireNonNullElse(productLines, List.of()),
                    requireNonNullElse(channels, List.of()));
        }
    }

    NewGoal asked() {
        return new NewGoal(
                name.strip(),
                new Owner(owner.kind(), owner.id()),
                metric,
                new NewGoal.When(period.label(), period.from(), period.to()),
                scope == null ? Scope.EVERYTHING : scope.scope(),
                target,
                currency,
                parentId,
                Boolean.TRUE.equals(quota));
    }
}
