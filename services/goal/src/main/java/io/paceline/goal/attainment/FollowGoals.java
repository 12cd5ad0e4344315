package io.paceline.goal.attainment;

import io.paceline.goal.pace.PaceLine;
import io.paceline.goal.pace.PacePoint;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalsInReach;
import io.paceline.platform.access.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Answers how far goals are, each answer from one snapshot.
@Service
class FollowGoals {

    private static final Comparator<Attainment> ORDER =
            Comparator.comparing((Attainment it) -> it.goal().period().from())
                    .thenComparing(it -> it.goal().name())
                    .thenComparing(it -> it.goal().id());

    private final Structures structures;
    private final GoalsInReach inReach;
    private final Sums sums;
    private final Attainments attainments;

    FollowGoals(Structures structures, GoalsInReach inReach, Sums sums, Attainments attainments) {
        this.structures = structures;
        this.inReach = inReach;
        this.sums = sums;
        this.attainments = attainments;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Attainment> attainment(UUID goalId) {
        return attainments
                .of(sums.standings(List.of(goalId)).values(), structures.current())
                .stream()
                .findFirst();
    }

    /// The goals of one period within reach, parents and children alike.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Attainment> period(String label, Reach reach) {
        var structure = structures.current();
        var those =
                structure.goals().stream()
                        .filter(goal -> goal.period().label().equals(label))
                        .toList();
        var ids = inReach.among(those, reach).stream().map(Goal::id).toList();
        return attainments.of(sums.standings(ids).values(), structure).stream()
                .sorted(ORDER)
                .toList();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<PacePoint> pace(Goal goal) {
        var structure = structures.current();
        var tracked = structure.measures().get(goal.measure());
        var achieved =
                tracked == null
                        ? new TreeMap<LocalDate, BigDecimal>()
                        : sums.days(tracked.id(), goal.period().range());
        var season = new Seasons(sums, structure).season(goal);
        return PaceLine.of(goal.expectation(), season, achieved, attainments.today());
    }
}
