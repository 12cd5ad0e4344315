package io.paceline.incentive.rating;

import static java.util.stream.Collectors.toMap;

import io.paceline.incentive.plan.Assignment;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.quota.Quotas;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class InMemoryTerms implements TermsInForce {

    final Table<UUID, Assignment> assignments;
    final Table<UUID, Plan> plans;
    private final Quotas quotas;

    InMemoryTerms(Database database, Quotas quotas) {
        this.assignments = new Table<>(database);
        this.plans = new Table<>(database);
        this.quotas = quotas;
    }

    @Override
    public Map<UUID, Terms> of(Collection<UUID> payeeIds) {
        var quotasOf = quotas.of(payeeIds);
        var byId = plans.rows().stream().collect(toMap(Plan::id, plan -> plan));
        return payeeIds.stream()
                .distinct()
                .collect(
                        toMap(
                                payee -> payee,
                                payee ->
                                        new Terms(
                                                assignmentsOf(payee),
                                                byId,
                                                quotasOf.getOrDefault(payee, List.of()))));
    }

    private List<Assignment> assignmentsOf(UUID payee) {
        return assignments.rows().stream()
                .filter(assignment -> assignment.payeeId().equals(payee))
                .toList();
    }
}
