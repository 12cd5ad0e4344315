package io.paceline.goal.setting;

import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.web.NotFound;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What an active goal asks for changes when a second person approves: people are measured, and by
/// a quota paid, by it.
@Component
class AdjustGoal implements ApprovedAction {

    private static final String KIND = "goal-adjustment";

    private final Goals goals;
    private final ApplyTerms applyTerms;
    private final StructureLock lock;

    AdjustGoal(Goals goals, ApplyTerms applyTerms, StructureLock lock) {
        this.goals = goals;
        this.applyTerms = applyTerms;
        this.lock = lock;
    }

    static Proposal proposal(Goal goal, GoalTerms terms, LocalDate today) {
        return Proposal.of(KIND, goal.id(), "Adjust the goal " + goal.name(), terms)
                .showing(GoalTerms.of(goal), terms)
                .concerning(goal.owner().id(), goal.seenOn(today));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.KEEP_GOALS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_GOAL_ADJUSTMENT;
    }

    @Override
    public long revision(UUID objectId) {
        lock.change();
        return find(objectId).revision();
    }

    @Override
    public void check(ApprovalRequest request) {
        applyTerms.check(find(request.objectId()), request.payload(GoalTerms.class));
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        applyTerms.apply(find(request.objectId()), request.payload(GoalTerms.class));
    }

    private Goal find(UUID id) {
        return goals.find(id).orElseThrow(() -> NotFound.of("goal", id));
    }
}
