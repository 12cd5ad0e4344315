package io.paceline.analytics.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.analytics.World;
import io.paceline.contracts.EventType;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CommissionFlowTest {

    @Autowired WhenCommissionIsEarnedShowIt consumer;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @Test
    void shows_each_ledger_line_once() {
        apply(line("one", "100.50"), line("one", "100.50"), line("two", "-0.50"));
        apply(line("one", "100.50"));

        var month = http.get("/api/analytics/commission").json().at("/items/0");
        assertThat(month.path("lines").asLong()).isEqualTo(2);
        assertThat(month.path("amount").asString()).isEqualTo("100.00");
        assertThat(jdbc.sql("select data from live_change order by id").query(String.class).list())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"lineId\"", "\"amount\":{\"amount\":\"100.50\",\"currency\":\"USD\"}")
                .contains("\"payPeriod\":\"2017-03\"");
    }

    private void apply(ReceivedEvent... batch) {
        transaction.executeWithoutResult(_ -> consumer.apply(List.of(batch)));
    }

    private static ReceivedEvent line(String name, String amount) {
        var state =
                Map.of(
                        "id", World.id(name),
                        "payeeId", World.id("ada"),
                        "kind", "EARNED",
                        "amount", Map.of("amount", amount, "currency", "USD"),
                        "payPeriod", "2017-03");
        return World.event(EventType.COMMISSION_EARNED, World.id(name), 1, state);
    }
}
