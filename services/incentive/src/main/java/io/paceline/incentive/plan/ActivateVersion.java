package io.paceline.incentive.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.EventType;
import io.paceline.contracts.plan.PlanState;
import io.paceline.incentive.ledger.Cause;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From now on a version decides about deals closed since its date, also about those already paid.
@Service
class ActivateVersion {

    private final Plans plans;
    private final Assignments assignments;
    private final Rerating rerating;
    private final Outbox outbox;
    private final Clock clock;

    ActivateVersion(
            Plans plans, Assignments assignments, Rerating rerating, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.rerating = rerating;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void activate(UUID planId, int number) {
        var plan = plans.getForChange(planId);
        var version = plan.draft(number);
        var activationId = UuidCreator.getTimeOrderedEpoch();
        plans.activate(planId, number, activationId, clock.instant());
        plans.raiseRevision(planId);
        var activated = plans.get(planId);
        outbox.append(publication(activated, version));
        var payees = assignments.to(planId).stream().map(Assignment::payeeId).distinct().toList();
        rerating.after(payees, version.effectiveFrom(), null, cause(activationId));
    }

    private static Cause cause(UUID activationId) {
        var type = EventType.PLAN_ACTIVATED.wireName();
        return new Cause(activationId, type, null, null, "plan-activated");
    }

    private Publication publication(Plan plan, PlanVersion version) {
        return new Publication(
                EventType.PLAN_ACTIVATED,
                plan.id(),
                plan.revision(),
                clock.instant(),
                Change.of("activated", "version", "effectiveFrom", "components"),
                state(plan, version));
    }

    private static PlanState state(Plan plan, PlanVersion version) {
        return new PlanState(
                plan.id(),
                plan.name(),
                plan.currency().getCurrencyCode(),
                version.version(),
                version.effectiveFrom(),
                plan.roundingMode(),
                version.components().stream().map(ActivateVersion::component).toList());
    }

    private static PlanState.Component component(Component component) {
        return new PlanState.Component(
                component.id(),
                component.name(),
                PlanState.IntervalKind.valueOf(component.interval().name()),
                PlanState.Pricing.valueOf(component.split().name()),
                component.tiers().stream()
                        .map(tier -> new PlanState.Tier(tier.from(), tier.to(), tier.rate()))
                        .toList());
    }
}
