package io.paceline.platform.event;

import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryStoresTest extends StoresContract {

    final Database database = Database.undisturbed();
    final DeadLetters letters = new InMemoryDeadLetters(database);
    final Positions positions = new InMemoryPositions(database);

    @Override
    DeadLetters letters() {
        return letters;
    }

    @Override
    Positions positions() {
        return positions;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
