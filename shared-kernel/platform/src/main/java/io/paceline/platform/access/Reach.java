package io.paceline.platform.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How far a caller's right reaches: to everything, to the caller's own, and to whom the caller's
/// viewpoints (the member as a manager, granted units) see below them at the date of a fact.
///
/// Repositories put [#sql] into their conditions and [#params] into their parameters:
///
/// ```java
/// jdbc.sql("select ... from deal d where " + reach.sql("d.owner_id", "d.close_date"))
///     .params(reach.params())
/// ```
///
/// @param today the date at which undated facts are seen
public record Reach(boolean everything, Set<UUID> own, Set<UUID> viewpoints, LocalDate today) {

    public Reach {
        own = Set.copyOf(own);
        viewpoints = Set.copyOf(viewpoints);
    }

    static Reach everything(LocalDate today) {
        return new Reach(true, Set.of(), Set.of(), today);
    }

    static Reach nothing(LocalDate today) {
        return new Reach(false, Set.of(), Set.of(), today);
    }

    public boolean reachesNothing() {
        return !everything && own.isEmpty() && viewpoints.isEmpty();
    }

    /// A condition that holds where the member or unit was within reach at a date.
    ///
    /// @param subject an SQL expression, the id of a member or unit
    /// @param date an SQL expression, the date of the fact; where it is null, today
    public String sql(String subject, String date) {
        return everything
                ? "true"
                : """
                (%1$s = any(:reachOwn) or exists (
                    select from access_reach
                    where viewer = any(:reachViewpoints) and subject = %1$s
                        and period @> coalesce(%2$s, :reachToday)))
                """
                        .formatted(subject, date);
    }

    /// The same for what has no date: who is within reach today.
    public String sql(String subject) {
        return sql(subject, "null::date");
    }

    /// The values of the parameters in [#sql].
    public Map<String, Object> params() {
        return Map.of(
                "reachOwn", own.toArray(UUID[]::new),
                "reachViewpoints", viewpoints.toArray(UUID[]::new),
                "reachToday", today);
    }
}
