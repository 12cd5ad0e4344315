package io.paceline.incentive.crediting;

import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryCreditsTest extends CreditsContract {

    final Database database = Database.undisturbed();
    final Credits credits = new InMemoryCredits(database);

    @Override
    Credits credits() {
        return credits;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
