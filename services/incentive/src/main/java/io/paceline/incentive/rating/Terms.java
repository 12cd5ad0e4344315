package io.paceline.incentive.rating;

import static java.util.Comparator.comparing;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.engine.Rating;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.plan.Assignment;
import io.paceline.incentive.plan.Component;
import io.paceline.incentive.plan.IntervalKind;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.plan.PlanVersion;
import io.paceline.incentive.quota.Quota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is in force for one payee at each close date: assignments, plan versions and quotas.
final class Terms {

    private record TermKey(UUID planId, int version, UUID componentId, UUID goalId) {}

    /// A component that is in force; it rates nothing while its quota is unknown.
    record InForce(Plan plan, int version, Component component, Optional<Quota> quota) {

        /// Of the interval; of a component without a quota the date itself.
        LocalDate lastDay(LocalDate date) {
            return quota.map(each -> each.interval().to().minusDays(1)).orElse(date);
        }
    }

    private final List<Assignment> assignments;
    private final Map<UUID, Plan> plans;
    private final List<Quota> quotas;
    private final Map<TermKey, Term> made = new HashMap<>();

    Terms(List<Assignment> assignments, Map<UUID, Plan> plans, List<Quota> quotas) {
        this.assignments = assignments;
        this.plans = plans;
        this.quotas = quotas;
    }

    /// The same with another state of one of the plans.
    Terms with(Plan plan) {
        var changed = new HashMap<>(plans);
        changed.replace(plan.id(), plan);
        return new Terms(assignments, changed, quotas);
    }

    /// The terms that price a credit. None where nothing is in force, where no quota is known yet,
    /// or where the deal is in another currency than the plan.
    List<Term> of(Credit credit) {
        var terms = new ArrayList<Term>();
        for (var inForce : on(credit.position().closeDate())) {
            if (inForce.plan().currency().getCurrencyCode().equals(credit.currency())) {
                inForce.quota().ifPresent(quota -> terms.add(term(inForce, quota)));
            }
        }
        return terms;
    }

    /// The one that prices a credit in that cell, if the credit belongs there.
    Optional<Term> in(CellKey cell, Credit credit) {
        return of(credit).stream().filter(term -> term.cell().equals(cell)).findFirst();
    }

    /// Every rating that may price a credit in the cell.
    List<Rating> ratingsIn(CellKey cell) {
        var ratings = new ArrayList<Rating>();
        for (var plan : plans.values()) {
            for (var version : plan.versions()) {
                for (var component : version.components()) {
                    if (component.id().equals(cell.componentId())) {
                        quotaOf(cell, component, plan)
                                .map(quota -> term(inForce(plan, version, component), quota))
                                .ifPresent(term -> ratings.add(term.rating()));
                    }
                }
            }
        }
        return ratings;
    }

    List<InForce> on(LocalDate date) {
        var inForce = new ArrayList<InForce>();
        for (var assignment : assignments) {
            var plan = plans.get(assignment.planId());
            if (plan == null || !assignment.holdsOn(date)) {
                continue;
            }
            plan.inForceOn(date)
                    .ifPresent(version -> {
                        for (var component : version.components()) {
                            var quota = quotaOn(date, component.interval(), plan);
                            inForce.add(new InForce(plan, version.version(), component, quota));
                        }
                    });
        }
        return inForce;
    }

    /// Of several quotas for a date the open one counts before a closed one, then the newest goal:
    /// a rule that does not ask which was heard of first.
    private Optional<Quota> quotaOn(LocalDate date, IntervalKind kind, Plan plan) {
        return quotas.stream()
                .filter(quota -> quota.kind().equals(kind.name()))
                .filter(quota -> plan.currency().getCurrencyCode().equals(quota.currency()))
                .filter(quota -> quota.interval().contains(date))
                .max(comparing(Quota::active).thenComparing(quota -> quota.goalId().toString()));
    }

    private Optional<Quota> quotaOf(CellKey cell, Component component, Plan plan) {
        return quotaOn(cell.from(), component.interval(), plan)
                .filter(quota -> quota.interval().to().equals(cell.to()));
    }

    private static InForce inForce(Plan plan, PlanVersion version, Component component) {
        return new InForce(plan, version.version(), component, Optional.empty());
    }

    private Term term(InForce inForce, Quota quota) {
        var component = inForce.component();
        var key =
                new TermKey(inForce.plan().id(), inForce.version(), component.id(), quota.goalId());
        return made.computeIfAbsent(
                key, _ -> Term.of(inForce.plan(), inForce.version(), component, quota));
    }
}
