package io.paceline.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.contracts.Amount;
import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxTest {

    static final Instant NOW = Instant.parse("2026-03-31T17:00:00Z");

    record Unit(UUID id, String name, Amount budget) {}

    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void refuses_an_event_outside_of_a_transaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outbox.append(publication(UUID.randomUUID(), 1)))
                .withMessageContaining("transaction");
    }

    @Test
    void forgets_the_events_of_a_transaction_that_rolls_back() {
        var unit = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            outbox.append(publication(unit, 1));
            status.setRollbackOnly();
        });

        assertThat(payloads(unit)).isEmpty();
    }

    @Test
    void writes_revision_change_and_state_with_amounts_as_text() {
        var unit = UUID.randomUUID();

        transaction.executeWithoutResult(_ -> outbox.append(publication(unit, 7)));

        assertThat(payloads(unit))
                .containsExactly(
                        """
                        {"revision":7,"change":{"reason":"renamed","fields":["name"]},\
                        "unit":{"id":"%s","name":"West","budget":{"amount":"1200000.50","currency":"USD"}}}\
                        """
                                .formatted(unit));
    }

    @Test
    void keeps_the_order_in_which_events_were_appended() {
        var unit = UUID.randomUUID();
        var publications =
                IntStream.rangeClosed(1, 500).mapToObj(i -> publication(unit, i)).toList();

        transaction.executeWithoutResult(_ -> outbox.append(publications));

        assertThat(
                        jdbc.sql(
                                        "select revision from outbox where subject = :unit order by recorded_at, id")
                                .param("unit", unit.toString())
                                .query(Long.class)
                                .list())
                .isSorted()
                .hasSize(500);
    }

    @Test
    void stores_todays_events_in_todays_partition() {
        transaction.executeWithoutResult(_ -> outbox.append(publication(UUID.randomUUID(), 1)));

        assertThat(jdbc.sql("select count(*) from outbox_default").query(Long.class).single())
                .isZero();
    }

    private List<@Nullable String> payloads(UUID unit) {
        return jdbc.sql("select payload from outbox where subject = :unit")
                .param("unit", unit.toString())
                .query(String.class)
                .list();
    }

    private static Publication publication(UUID unit, long revision) {
        var budget = new Amount(new BigDecimal("1200000.50"), "USD");
        return new Publication(
                EventType.UNIT_CHANGED,
                unit,
                revision,
                NOW,
                Change.of("renamed", "name"),
                new Unit(unit, "West", budget));
    }
}
