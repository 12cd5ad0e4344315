package io.paceline.incentive.plan;

import io.paceline.incentive.plan.PlanView.Rates;
import io.paceline.incentive.plan.PlanView.VersionView;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.Proposal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A version counts once somebody has approved it who neither wrote nor proposed it.
@Service
class PlanActivation implements ApprovedAction {

    static final String KIND = "plan-activation";

    record Activation(UUID planId, int version) {}

    private final Plans plans;
    private final ActivateVersion activateVersion;
    private final Approvals approvals;

    PlanActivation(Plans plans, ActivateVersion activateVersion, Approvals approvals) {
        this.plans = plans;
        this.activateVersion = activateVersion;
        this.approvals = approvals;
    }

    @Transactional
    ApprovalRequest propose(UUID planId, int number) {
        var plan = plans.getForChange(planId);
        var version = plan.draft(number);
        var title =
                "Version %d of %s, for deals closed from %s on"
                        .formatted(number, plan.name(), version.effectiveFrom());
        var before =
                plan.inForceOn(version.effectiveFrom())
                        .map(held -> VersionView.of(held, Rates.ALL))
                        .orElse(null);
        return approvals.propose(
                Proposal.of(KIND, version.id(), title, new Activation(planId, number))
                        .showing(before, VersionView.of(version, Rates.ALL)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.ACTIVATE_PLANS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_PLANS;
    }

    @Override
    public long revision(UUID versionId) {
        return plans.ofVersionForChange(versionId).version(versionId).revision();
    }

    @Override
    public void check(ApprovalRequest request) {
        var activation = request.payload(Activation.class);
        plans.get(activation.planId()).draft(activation.version());
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        var activation = request.payload(Activation.class);
        activateVersion.activate(activation.planId(), activation.version());
    }
}
