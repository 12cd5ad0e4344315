package io.paceline.incentive.ledger;

import io.paceline.testkit.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcLedgerTest extends LedgerContract {

    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void closeJanuary() {
        jdbc.sql("insert into pay_period_closure values (:month, now()) on conflict do nothing")
                .param("month", CLOSED.toString())
                .update();
    }

    @Override
    Ledger ledger() {
        return ledger;
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
