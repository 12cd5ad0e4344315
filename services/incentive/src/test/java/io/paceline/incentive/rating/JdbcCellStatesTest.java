package io.paceline.incentive.rating;

import io.paceline.testkit.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcCellStatesTest extends CellStatesContract {

    @Autowired CellStates cells;
    @Autowired PlatformTransactionManager transactions;

    @Override
    CellStates cells() {
        return cells;
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
