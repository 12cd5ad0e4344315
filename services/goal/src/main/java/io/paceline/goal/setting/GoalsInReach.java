package io.paceline.goal.setting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.web.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which goals a caller's right reaches. A goal is seen through its owner as things were on the
/// last day of its period, or are today while that day is to come.
@Component
public class GoalsInReach {

    private final Goals goals;
    private final Reaches reaches;

    GoalsInReach(Goals goals, Reaches reaches) {
        this.goals = goals;
        this.reaches = reaches;
    }

    /// The same as a condition on the table `goal`.
    static String sql(Reach reach) {
        return reach.sql("owner_id", "least(to_day - 1, :reachToday)");
    }

    /// A goal beyond reach is not there.
    public Goal find(UUID id, Reach reach) {
        return goals.find(id)
                .filter(goal -> covers(reach, goal))
                .orElseThrow(() -> NotFound.of("goal", id));
    }

    boolean covers(Reach reach, Goal goal) {
        return reaches.covers(reach, goal.owner().id(), goal.seenOn(reach.today()));
    }

    public List<Goal> among(Collection<Goal> all, Reach reach) {
        if (reach.everything()) {
            return List.copyOf(all);
        }
        Map<LocalDate, Set<UUID>> owners =
                all.stream()
                        .collect(
                                groupingBy(
                                        goal -> goal.seenOn(reach.today()),
                                        mapping(goal -> goal.owner().id(), toSet())));
        owners.replaceAll((date, those) -> reaches.covered(reach, those, date));
        return all.stream()
                .filter(goal ->
                        owners.getOrDefault(goal.seenOn(reach.today()), Set.of())
                                .contains(goal.owner().id()))
                .toList();
    }

    /// Refuses what would concern goals beyond reach too.
    public void requireAll(Collection<Goal> concerned, Reach reach) {
        var beyond = new HashSet<>(concerned);
        among(concerned, reach).forEach(beyond::remove);
        if (!beyond.isEmpty()) {
            throw new GoalsBeyondReach(beyond.size());
        }
    }
}
