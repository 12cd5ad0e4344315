package io.paceline.goal.setting;

import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.access.Reach;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.RevisionConflict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Renames a goal or changes its target. What an active goal asks for is changed only when another
/// person approves.
@Service
class ChangeGoal {

    /// @param quota as it is when absent
    record Asked(String name, BigDecimal target, @Nullable Boolean quota) {

        GoalTerms terms(Goal goal) {
            return new GoalTerms(name, target, quota == null ? goal.quota() : quota);
        }
    }

    private final GoalsInReach goals;
    private final ApplyTerms applyTerms;
    private final Approvals approvals;
    private final StructureLock lock;

    ChangeGoal(GoalsInReach goals, ApplyTerms applyTerms, Approvals approvals, StructureLock lock) {
        this.goals = goals;
        this.applyTerms = applyTerms;
        this.approvals = approvals;
        this.lock = lock;
    }

    /// Answers the request for approval where the change waits for one.
    @Transactional
    public Optional<ApprovalRequest> change(UUID id, long revision, Asked asked, Reach reach) {
        lock.change();
        var goal = goals.find(id, reach);
        RevisionConflict.check(revision, goal.revision());
        var terms = asked.terms(goal);
        applyTerms.check(goal, terms);
        if (terms.adjust(goal)) {
            return Optional.of(approvals.propose(AdjustGoal.proposal(goal, terms, reach.today())));
        }
        applyTerms.apply(goal, terms);
        return Optional.empty();
    }
}
