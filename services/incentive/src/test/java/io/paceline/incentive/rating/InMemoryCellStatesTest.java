package io.paceline.incentive.rating;

import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryCellStatesTest extends CellStatesContract {

    final Database database = Database.undisturbed();
    final CellStates cells = new InMemoryCellStates(database);

    @Override
    CellStates cells() {
        return cells;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
