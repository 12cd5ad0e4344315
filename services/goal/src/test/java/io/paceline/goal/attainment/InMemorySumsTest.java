package io.paceline.goal.attainment;

import io.paceline.goal.setting.Goal;
import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemorySumsTest extends SumsContract {

    final Database database = Database.undisturbed();
    final InMemoryStructures.Tables tables = new InMemoryStructures.Tables(database);
    final InMemoryStructures structures =
            new InMemoryStructures(tables, new InMemoryOrganisations(database));
    final Sums sums = new InMemorySums(new InMemorySums.Tables(database), structures);

    @Override
    Sums sums() {
        return sums;
    }

    @Override
    Structures structures() {
        return structures;
    }

    @Override
    void keep(Goal kept) {
        tables.goals.put(kept.id(), kept);
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
