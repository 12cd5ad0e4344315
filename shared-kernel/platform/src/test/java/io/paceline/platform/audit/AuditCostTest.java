package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.testkit.IntegrationTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Prints what the log costs where a deal is won: a transaction with one event, with and without a
/// caller. It fails only where that is hopeless.
@IntegrationTest
@TestPropertySource(properties = "paceline.audit.seal-every=1h")
class AuditCostTest {

    private static final int ROUNDS = 2_000;
    private static final int MANY = 5_000;
    private static final int BULKS = 5;

    @Autowired Outbox outbox;
    @Autowired CurrentCaller callers;
    @Autowired TransactionTemplate transaction;

    private final Caller rosa =
            new Caller(
                    Caller.Kind.PERSON,
                    "rosa",
                    "Rosa",
                    "paceline-gateway",
                    null,
                    List.of(),
                    Set.of(),
                    Instant.parse("2100-01-01T00:00:00Z"));

    @Test
    void is_one_more_small_insert() throws IOException {
        var deal = wonDeal();
        var without = new long[ROUNDS];
        var with = new long[ROUNDS];

        // By turns, so that whatever else the machine does hits both.
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            long bare = nanos(() -> win(List.of(deal)));
            long audited = nanos(() -> callers.runAs(rosa, () -> win(List.of(deal))));
            if (round >= 0) {
                without[round] = bare;
                with[round] = audited;
            }
        }

        long more = median(with) - median(without);
        System.out.printf(
                "a transaction of one event: %d µs, with its audit %d µs, %d µs more%n",
                median(without) / 1000, median(with) / 1000, more / 1000);
        assertThat(more).isLessThan(5_000_000);
    }

    @Test
    void many_events_are_one_statement() throws IOException {
        var events = Collections.nCopies(MANY, wonDeal());
        var without = new long[BULKS];
        var with = new long[BULKS];

        for (int bulk = -2; bulk < BULKS; bulk++) { // Two to be warm.
            long bare = nanos(() -> win(events));
            long audited = nanos(() -> callers.runAs(rosa, () -> win(events)));
            without[Math.max(0, bulk)] = bare;
            with[Math.max(0, bulk)] = audited;
        }

        System.out.printf(
                "%,d events at once: %d ms, with their audit %d ms%n",
                MANY, median(without) / 1_000_000, median(with) / 1_000_000);
        assertThat(median(with)).isLessThan(60_000_000_000L);
    }

    private void win(List<JsonNode> states) {
        transaction.executeWithoutResult(_ ->
                outbox.append(
                        states.stream()
                                .map(state ->
                                        new Publication(
                                                EventType.DEAL_WON,
                                                UUID.randomUUID(),
                                                1,
                                                Instant.parse("2026-03-31T17:00:00Z"),
                                                Change.of("won", "status"),
                                                state))
                                .toList()));
    }

    private static JsonNode wonDeal() throws IOException {
        try (var example =
                EventType.class.getResourceAsStream(EventType.DEAL_WON.exampleResource())) {
            return EventJson.MAPPER.readTree(example).path("deal");
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
