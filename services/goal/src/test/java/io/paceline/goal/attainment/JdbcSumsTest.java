package io.paceline.goal.attainment;

import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.Goals;
import io.paceline.testkit.IntegrationTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class JdbcSumsTest extends SumsContract {

    @Autowired Sums sums;
    @Autowired Structures structures;
    @Autowired Goals goals;
    @Autowired PlatformTransactionManager transactions;

    @Override
    Sums sums() {
        return sums;
    }

    @Override
    Structures structures() {
        return structures;
    }

    @Override
    void keep(Goal kept) {
        goals.add(List.of(kept));
    }

    @Override
    PlatformTransactionManager transactions() {
        return transactions;
    }
}
