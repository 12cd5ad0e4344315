package io.paceline.incentive.ledger;

import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.simulation.Database;
import org.springframework.transaction.PlatformTransactionManager;

class InMemoryLedgerTest extends LedgerContract {

    final Database database = Database.undisturbed();
    final Ledger ledger = new InMemoryLedger(database, _ -> {}, new January());

    private static final class January implements PayPeriods {

        @Override
        public Closed keepOpen() {
            return closed();
        }

        @Override
        public Closed closed() {
            return new Closed(CLOSED);
        }
    }

    @Override
    Ledger ledger() {
        return ledger;
    }

    @Override
    PlatformTransactionManager transactions() {
        return database;
    }
}
