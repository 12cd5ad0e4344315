package io.paceline.incentive.plan;

import static java.util.Objects.requireNonNullElse;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.RevisionConflict;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes plans as drafts.
@Service
class WritePlan {

    private final Plans plans;
    private final Approvals approvals;
    private final AuditTrail audit;

    WritePlan(Plans plans, Approvals approvals, AuditTrail audit) {
        this.plans = plans;
        this.approvals = approvals;
        this.audit = audit;
    }

    @Transactional
    Plan create(String name, String currency, @Nullable RoundingMode mode, VersionRequest version) {
        var plan =
                new Plan(
                        UuidCreator.getTimeOrderedEpoch(),
                        1,
                        name,
                        currency(currency),
                        rounding(mode),
                        List.of(version.draft(1, _ -> Optional.empty())));
        if (!plans.add(plan)) {
            throw new Conflict("plan-name-taken", "There is a plan named %s".formatted(name));
        }
        written("plan.drafted", plan, null, plan.version(1));
        return plan;
    }

    @Transactional
    Plan addVersion(UUID planId, VersionRequest version) {
        var plan = plans.getForChange(planId);
        var added = version.draft(plan.versions().size() + 1, plan::componentId);
        plans.put(planId, added);
        plans.raiseRevision(planId);
        written("plan-version.drafted", plan, null, added);
        return plans.get(planId);
    }

    @Transactional
    Plan editVersion(UUID planId, int number, long revision, VersionRequest version) {
        var plan = plans.getForChange(planId);
        plan.version(number);
        RevisionConflict.check(revision, plan.revision());
        var held = plan.draft(number);
        plans.put(planId, version.draft(number, plan::componentId));
        plans.raiseRevision(planId);
        var edited = plans.get(planId);
        written("plan-version.edited", plan, held, edited.version(number));
        return edited;
    }

    /// Who wrote a version does not approve it.
    private void written(
            String action, Plan plan, @Nullable PlanVersion before, PlanVersion after) {
        approvals.contributed(PlanActivation.KIND, after.id());
        audit.record(action, AuditedObject.of("plan", plan.id()), before, after);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw InvalidRequest.at("/currency", "is not an ISO 4217 code", code);
        }
    }

    private static RoundingMode rounding(@Nullable RoundingMode mode) {
        var rounding = requireNonNullElse(mode, RoundingMode.HALF_UP);
        if (rounding == RoundingMode.UNNECESSARY) {
            throw InvalidRequest.of(Fault.at("/roundingMode", "has to round", rounding));
        }
        return rounding;
    }
}
