package io.paceline.incentive.rating;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.paceline.incentive.plan.Assignment;
import io.paceline.incentive.plan.Assignments;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.plan.Plans;
import io.paceline.incentive.quota.Quotas;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredTermsInForce implements TermsInForce {

    private final Assignments assignments;
    private final Plans plans;
    private final Quotas quotas;

    StoredTermsInForce(Assignments assignments, Plans plans, Quotas quotas) {
        this.assignments = assignments;
        this.plans = plans;
        this.quotas = quotas;
    }

    @Override
    public Map<UUID, Terms> of(Collection<UUID> payeeIds) {
        var assigned = assignments.of(payeeIds);
        var planIds =
                assigned.values().stream()
                        .flatMap(List::stream)
                        .map(Assignment::planId)
                        .collect(toSet());
        var byId = plans.byId(planIds);
        var quotasOf = quotas.of(payeeIds);
        return new HashSet<>(payeeIds)
                .stream()
                        .collect(
                                toMap(
                                        identity(),
                                        payee ->
                                                new Terms(
                                                        assigned.getOrDefault(payee, List.of()),
                                                        plansOf(assigned.get(payee), byId),
                                                        quotasOf.getOrDefault(payee, List.of()))));
    }

    private static Map<UUID, Plan> plansOf(
            @org.jspecify.annotations.Nullable List<Assignment> assignments, Map<UUID, Plan> byId) {
        var plans = new HashMap<UUID, Plan>();
        if (assignments != null) {
            for (var assignment : assignments) {
                var plan = byId.get(assignment.planId());
                if (plan != null) {
                    plans.put(plan.id(), plan);
                }
            }
        }
        return plans;
    }
}
