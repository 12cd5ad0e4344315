package io.paceline.goal.attainment;

import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.pace.PacePoint;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalsInReach;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal")
class AttainmentController {

    /// @param points one per day, at its close
    record Pace(UUID goalId, List<PacePoint> points, @Nullable Instant asOf) {}

    private final GoalsInReach goals;
    private final Organisations organisations;
    private final FollowGoals follow;
    private final Reconcile reconcile;
    private final Freshness freshness;

    AttainmentController(
            GoalsInReach goals,
            Organisations organisations,
            FollowGoals follow,
            Reconcile reconcile,
            Freshness freshness) {
        this.goals = goals;
        this.organisations = organisations;
        this.follow = follow;
        this.reconcile = reconcile;
        this.freshness = freshness;
    }

    @GetMapping("/goals/{id}/attainment")
    @Permit(Right.SEE_GOALS)
    AttainmentView attainment(@PathVariable UUID id, Reach reach) {
        var asOf = freshness.asOf(WhenDealsChangeCountThem.NAME);
        var goal = goals.find(id, reach);
        return follow.attainment(id)
                .map(attainment -> AttainmentView.of(attainment, organisations.current(), asOf))
                .orElseThrow(() -> notMeasured(goal));
    }

    @GetMapping("/goals/{id}/pace")
    @Permit(Right.SEE_GOALS)
    Pace pace(@PathVariable UUID id, Reach reach) {
        var asOf = freshness.asOf(WhenDealsChangeCountThem.NAME);
        return new Pace(id, follow.pace(goals.find(id, reach)), asOf);
    }

    @GetMapping("/attainment")
    @Permit(Right.SEE_GOALS)
    Page<AttainmentView> period(@RequestParam String period, Reach reach) {
        var asOf = freshness.asOf(WhenDealsChangeCountThem.NAME);
        var organisation = organisations.current();
        return Page.of(
                        follow.period(period, reach).stream()
                                .map(it -> AttainmentView.of(it, organisation, asOf))
                                .toList())
                .asOf(asOf);
    }

    @PostMapping("/attainment/reconciliations")
    @Permit(Right.RECONCILE)
    Reconcile.Outcome reconcile() {
        return reconcile.reconcile();
    }

    private static Conflict notMeasured(Goal goal) {
        return new Conflict(
                "goal-not-active", "The goal \"%s\" is not active yet".formatted(goal.name()));
    }
}
