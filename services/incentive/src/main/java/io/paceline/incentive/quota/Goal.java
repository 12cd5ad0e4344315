package io.paceline.incentive.quota;

import io.paceline.incentive.quota.Quota.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What pay needs of a goal.
record Goal(
        UUID id,
        Owner owner,
        String metric,
        Period period,
        @Nullable Scope scope,
        BigDecimal target,
        @Nullable String currency,
        boolean quota,
        String status) {

    record Owner(String kind, UUID id) {}

    record Period(String kind, String label, java.time.LocalDate from, java.time.LocalDate to) {}

    record Scope(
            @Nullable List<UUID> productIds,
            @Nullable List<String> productLines,
            @Nullable List<String> channels) {

        boolean restricts() {
            return has(productIds) || has(productLines) || has(channels);
        }

        private static boolean has(@Nullable List<?> allowed) {
            return allowed != null && !allowed.isEmpty();
        }
    }

    /// A goal of a unit, in draft, of another metric or of a part of the products is no quota, and
    /// a target of zero cannot be attained: what depends on it stays unrated.
    Quota quotaOfOwner() {
        boolean counts =
                quota
                        && owner.kind().equals("MEMBER")
                        && metric.equals("REVENUE")
                        && !status.equals("DRAFT")
                        && target.signum() > 0
                        && (scope == null || !scope.restricts());
        return new Quota(
                id,
                owner.id(),
                period.kind(),
                new Interval(period.label(), period.from(), period.to()),
                target,
                currency,
                status.equals("ACTIVE"),
                counts);
    }
}
