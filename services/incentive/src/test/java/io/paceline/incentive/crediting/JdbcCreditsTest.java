package io.paceline.incentive.crediting;

import io.paceline.testkit.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcCreditsTest extends CreditsContract {

    @Autowired Credits credits;
    @Autowired PlatformTransactionManager transactions;

    @Override
    Credits credits() {
        return credits;
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
