package io.paceline.analytics.live;

import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.id;
import static io.paceline.analytics.World.json;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.analytics.live.Dashboard.Seen;
import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestPropertySource(
        properties = {
            "paceline.live.streams=3",
            "paceline.live.replay=100",
            "paceline.live.keep-alive=200ms"
        })
class LiveStreamTest {

    @Autowired LiveChanges changes;
    @Autowired LiveStreams streams;
    @Autowired ForgetLiveChanges forget;
    @Autowired TransactionTemplate transaction;
    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    private @Nullable Dashboard opened;

    @AfterEach
    void leave() {
        if (opened != null) {
            opened.close();
        }
        eventually(() -> assertThat(streams.size()).isZero());
    }

    @Test
    void shows_a_won_deal_while_the_stream_is_open() {
        var dashboard = open(null);

        events.send(
                EventType.DEAL_WON,
                id("one"),
                1,
                json(
                        deal(
                                "one",
                                Status.WON,
                                LocalDate.of(2017, 3, 11),
                                "100.50",
                                Map.of("ada", 100))));

        eventually(() ->
                assertThat(dashboard.seen()).extracting(Seen::event).contains("deal", "sales"));
        assertThat(dashboard.data().getFirst())
                .contains(
                        "\"dealId\":\"%s\"".formatted(id("one")),
                        "\"status\":\"WON\"",
                        "\"amount\":{\"amount\":\"100.50\",\"currency\":\"USD\"}",
                        "\"closeDate\":\"2017-03-11\"");
    }

    @Test
    void shows_nothing_that_is_rolled_back() {
        var dashboard = open(null);

        transaction.executeWithoutResult(status -> {
            changes.append(List.of(new LiveChange("test", "\"undone\"", null)));
            status.setRollbackOnly();
        });
        tell("done");

        eventually(() -> assertThat(dashboard.data()).containsExactly("\"done\""));
    }

    @Test
    void sends_what_was_missed_once_and_in_order() {
        var before = open(null);
        tell("first");
        eventually(() -> assertThat(before.data()).contains("\"first\""));
        before.close();
        tell("second");
        tell("third");

        var after = open(before.lastId());
        tell("fourth");

        eventually(() ->
                assertThat(after.data()).containsExactly("\"second\"", "\"third\"", "\"fourth\""));
    }

    @Test
    void loses_and_repeats_nothing_when_it_resumes_amid_changes() throws Exception {
        long start = changes.last();
        var writer =
                Thread.ofVirtual().start(() -> IntStream.range(0, 90).forEach(i -> tell("n" + i)));

        var dashboard = open(start);
        writer.join();

        eventually(() ->
                assertThat(dashboard.data())
                        .isEqualTo(
                                IntStream.range(0, 90)
                                        .mapToObj(i -> "\"n%d\"".formatted(i))
                                        .toList()));
    }

    @Test
    void orders_ids_by_commit_however_transactions_overlap() throws Exception {
        var dashboard = open(null);
        var go = new CountDownLatch(1);
        var writers =
                IntStream.range(0, 8)
                        .mapToObj(writer -> Thread.ofVirtual().start(() -> tellAfter(go, writer)))
                        .toList();
        go.countDown();
        for (var writer : writers) {
            writer.join();
        }

        eventually(() -> assertThat(dashboard.seen()).hasSize(80));
        assertThat(dashboard.seen()).extracting(Seen::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void starts_anew_when_what_was_missed_is_forgotten() {
        tell("early");
        long seen = changes.last();
        tell("missed");
        forgetAll();

        var dashboard = open(seen);
        tell("later");

        eventually(() -> assertThat(dashboard.data()).containsExactly("{}", "\"later\""));
        assertThat(dashboard.seen().getFirst().event()).isEqualTo("reset");
    }

    @Test
    void goes_on_when_all_is_forgotten_but_nothing_was_missed() {
        tell("seen");
        long seen = changes.last();
        forgetAll();

        var dashboard = open(seen);
        tell("later");

        eventually(() -> assertThat(dashboard.data()).containsExactly("\"later\""));
    }

    @Test
    void starts_anew_when_too_much_was_missed() {
        long seen = changes.last();
        IntStream.range(0, 101).forEach(i -> tell("n" + i));
        awaitTold();

        var dashboard = open(seen);

        eventually(() ->
                assertThat(dashboard.seen()).extracting(Seen::event).containsExactly("reset"));
    }

    @Test
    void starts_anew_after_an_id_of_another_database() {
        var dashboard = open(changes.last() + 1_000_000);

        eventually(() ->
                assertThat(dashboard.seen()).extracting(Seen::event).containsExactly("reset"));
    }

    @Test
    void refuses_an_id_that_it_never_gave_out() {
        assertThat(http.get("/api/analytics/stream", "Last-Event-ID", "x").status()).isEqualTo(400);
    }

    @Test
    void opens_no_more_streams_than_allowed() {
        var all = IntStream.range(0, 3).mapToObj(_ -> Dashboard.open(http, null)).toList();

        var refused = http.get("/api/analytics/stream");
        all.forEach(Dashboard::close);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("too-many-streams");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    private Dashboard open(@Nullable Long seen) {
        var dashboard = Dashboard.open(http, seen);
        opened = dashboard;
        eventually(() -> assertThat(streams.size()).isPositive());
        return dashboard;
    }

    private void forgetAll() {
        awaitTold();
        forget.forgetBefore(Instant.now().plusSeconds(60));
    }

    private void awaitTold() {
        long last = changes.last();
        eventually(() -> assertThat(streams.last()).isEqualTo(last));
    }

    private void tell(String text) {
        transaction.executeWithoutResult(_ ->
                changes.append(List.of(new LiveChange("test", "\"%s\"".formatted(text), null))));
    }

    private void tellAfter(CountDownLatch go, int writer) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        IntStream.range(0, 10).forEach(i -> tell("w%d-%d".formatted(writer, i)));
    }
}
