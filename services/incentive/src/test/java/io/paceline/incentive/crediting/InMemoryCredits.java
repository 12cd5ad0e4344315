package io.paceline.incentive.crediting;

import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryCredits implements Credits {

    private final Table<CreditChange.Key, Credit> credits;

    public InMemoryCredits(Database database) {
        this.credits = new Table<>(database);
    }

    @Override
    public List<CreditChange> replace(Collection<UUID> dealIds, Collection<Credit> come) {
        var held =
                credits.rows().stream()
                        .filter(credit -> dealIds.contains(credit.position().dealId()))
                        .toList();
        var changes = CreditChange.between(held, come);
        for (var change : changes) {
            var after = change.after();
            if (after == null) {
                credits.delete(change.key());
            } else {
                credits.put(change.key(), after);
            }
        }
        return changes;
    }

    @Override
    public List<List<Credit>> from(List<Stretch> stretches) {
        return stretches.stream().map(this::from).toList();
    }

    private List<Credit> from(Stretch stretch) {
        return credits.rows().stream()
                .filter(credit -> credit.payeeId().equals(stretch.payeeId()))
                .filter(credit -> credit.position().closeDate().isBefore(stretch.before()))
                .filter(credit -> credit.position().compareTo(stretch.from()) >= 0)
                .sorted(Comparator.comparing(Credit::position))
                .toList();
    }
}
