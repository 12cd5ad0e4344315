package io.paceline.goal.attainment;

import io.paceline.testkit.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcDealFactsTest extends DealFactsContract {

    @Autowired DealFacts facts;
    @Autowired PlatformTransactionManager transactions;

    @Override
    DealFacts facts() {
        return facts;
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
