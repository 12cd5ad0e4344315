package io.paceline.deal.lifecycle;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.testkit.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JdbcDealsTest extends DealsSuite {

    @Autowired JdbcDeals deals;
    @Autowired JdbcClient jdbc;

    @Override
    Deals deals() {
        return deals;
    }

    @Test
    void history_is_never_changed() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update deal_history set reason = 'other'").update())
                .withMessageContaining("never changed");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from deal_history").update())
                .withMessageContaining("never changed");
    }
}
