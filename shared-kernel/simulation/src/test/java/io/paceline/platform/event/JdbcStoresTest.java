package io.paceline.platform.event;

import io.paceline.testkit.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcStoresTest extends StoresContract {

    @Autowired DeadLetters letters;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Override
    DeadLetters letters() {
        return letters;
    }

    @Override
    Positions positions() {
        return new JdbcPositions(jdbc);
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
