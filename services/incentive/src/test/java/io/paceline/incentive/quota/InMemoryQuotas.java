package io.paceline.incentive.quota;

import static java.util.stream.Collectors.groupingBy;

import io.paceline.platform.event.ReceivedEvent;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public final class InMemoryQuotas implements Quotas {

    private record Row(long revision, Quota quota) {}

    private final Table<UUID, Row> quotas;

    public InMemoryQuotas(Database database) {
        this.quotas = new Table<>(database);
    }

    @Override
    public List<Quota> store(Collection<ReceivedEvent> goals) {
        var come =
                ReceivedEvent.latest(goals).stream()
                        .map(event ->
                                new Row(event.revision(), event.state(Goal.class).quotaOfOwner()))
                        .toList();
        var before = new ArrayList<Quota>();
        var after = new ArrayList<Quota>();
        for (var row : come) {
            var held = quotas.find(row.quota().goalId());
            if (held.isEmpty() || held.get().revision() < row.revision()) {
                held.ifPresent(old -> before.add(old.quota()));
                quotas.put(row.quota().goalId(), row);
                after.add(row.quota());
            }
        }
        before.addAll(after);
        return before;
    }

    @Override
    public Map<UUID, List<Quota>> of(Collection<UUID> payeeIds) {
        return quotas.rows().stream()
                .map(Row::quota)
                .filter(Quota::counts)
                .filter(quota -> payeeIds.contains(quota.payeeId()))
                .collect(groupingBy(Quota::payeeId));
    }
}
