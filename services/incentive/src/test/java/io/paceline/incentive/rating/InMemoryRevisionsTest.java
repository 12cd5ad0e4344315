package io.paceline.incentive.rating;

import io.paceline.incentive.quota.InMemoryQuotas;
import io.paceline.incentive.quota.Quotas;
import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryRevisionsTest extends RevisionsContract {

    final Database database = Database.undisturbed();
    final DealReplica deals = new InMemoryDealReplica(database);
    final Quotas quotas = new InMemoryQuotas(database);

    @Override
    DealReplica deals() {
        return deals;
    }

    @Override
    Quotas quotas() {
        return quotas;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
