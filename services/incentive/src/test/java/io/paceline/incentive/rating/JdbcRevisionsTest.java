package io.paceline.incentive.rating;

import io.paceline.incentive.quota.Quotas;
import io.paceline.testkit.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcRevisionsTest extends RevisionsContract {

    @Autowired DealReplica deals;
    @Autowired Quotas quotas;
    @Autowired PlatformTransactionManager transactions;

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
        return transactions;
    }
}
