package io.paceline.goal.attainment;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.Contribution;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is stored of the derived numbers: contributions of deals, their sums by day, and the
/// standings of goals. Sums only ever change by differences, under locks that are taken in the
/// order of their keys.
interface Sums {

    /// Asks for the part of a range that was achieved before a day.
    record ShareOf(UUID measureId, DateRange range, LocalDate before) {}

    /// What a [ShareOf] is: the whole range's sum, and the part of it.
    record Share(BigDecimal total, BigDecimal before) {}

    List<Contribution> contributionsOf(Collection<UUID> dealIds);

    void apply(Difference difference);

    void addToDays(Map<MeasureDay, Sum> differences);

    /// Moves goals on by what is given, and answers how they stand. Goals without a standing are
    /// passed over: they will start from the days' sums.
    List<Standing> addToGoals(Map<UUID, Sum> differences, Instant now);

    /// Gives goals a new revision although nothing was counted.
    default List<Standing> touch(Collection<UUID> goalIds, Instant now) {
        return addToGoals(goalIds.stream().collect(Collectors.toMap(it -> it, _ -> Sum.ZERO)), now);
    }

    /// Gives each goal its first standing, from its days' sums.
    List<Standing> start(Collection<Goal> goals, Instant now);

    /// All standings of those goals that have one.
    Map<UUID, Standing> standings(Collection<UUID> goalIds);

    Map<ShareOf, Share> shares(Collection<ShareOf> asked);

    NavigableMap<LocalDate, BigDecimal> days(UUID measureId, DateRange range);
}
