package io.paceline.goal.attainment;

import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryDealFactsTest extends DealFactsContract {

    final Database database = Database.undisturbed();
    final DealFacts facts = new InMemoryDealFacts(database);

    @Override
    DealFacts facts() {
        return facts;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
