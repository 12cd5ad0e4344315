package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.RatingApi.KICKER;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Events as the broker delivers them: again, late, broken, and to several threads at once.
@IntegrationTest
class DeliveryTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired JdbcClient jdbc;
    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired TransactionTemplate transaction;

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();
    RatingApi api;

    @BeforeEach
    void assign_a_payee_that_the_events_told_of() {
        api = new RatingApi(http);
        events.send(
                EventType.MEMBER_JOINED,
                payee,
                1,
                "{\"id\":\"%s\",\"name\":\"Ada\"}".formatted(payee));
        eventually(() ->
                assertThat(http.get("/api/incentive/payees?q=Ada").text())
                        .contains(payee.toString()));
        api.activePlan(ACCELERATOR + "," + KICKER, payee);
    }

    @Test
    void a_deal_that_comes_before_its_quota_and_again_is_paid_once() {
        sendWon(deal, 1, "1200");
        sendWon(deal, 1, "1200");
        sendQuota("2017-Q1", "1000");

        eventually(() -> assertThat(balance()).isEqualTo("66.00"));
    }

    @Test
    void an_older_revision_that_comes_later_changes_nothing() {
        sendQuota("2017-Q1", "1000");
        sendWon(deal, 2, "100");
        eventually(() -> assertThat(balance()).isEqualTo("5.00"));

        sendWon(deal, 1, "900");
        sendWon(UUID.randomUUID(), 1, "100");

        eventually(() -> assertThat(balance()).isEqualTo("10.00"));
    }

    @Test
    void a_poison_event_is_parked_and_the_others_are_paid() {
        sendQuota("2017-Q1", "1000");
        var poison = UUID.randomUUID();
        var dateless =
                Sales.dealState(poison, "WON", MARCH, Share.of(payee, "1"))
                        .replace("\"closeDate\":\"2017-03-10\",", "");

        events.send(EventType.DEAL_WON, poison, 1, dateless);
        sendWon(deal, 1, "100");

        eventually(() -> assertThat(balance()).isEqualTo("5.00"));
        eventually(() ->
                assertThat(http.get("/api/incentive/dead-letters").text())
                        .contains("a won deal has no closeDate"));
    }

    @Test
    void threads_that_work_on_one_payee_at_once_end_exact() throws Exception {
        sendQuota("2017-Q1", "20000");
        sendQuota("2017", "30000");
        eventually(() -> assertThat(quotas()).isEqualTo(2));
        var barrier = new CyclicBarrier(4);
        var running = new ArrayList<Future<?>>();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                var batches = batches();
                running.add(
                        threads.submit(() -> {
                            barrier.await();
                            batches.forEach(batch ->
                                    transaction.executeWithoutResult(_ -> deals.apply(batch)));
                            return null;
                        }));
            }
            for (var each : running) {
                each.get();
            }
        }

        // 400 deals of 100: 20,000 at 5 %, 10,000 at 8 %, 10,000 at 12 %, and 2 % of the year.
        assertThat(balance()).isEqualTo("3800.00");
        assertThat(api.reconcile().get("differences").asInt()).isZero();
    }

    private List<List<ReceivedEvent>> batches() {
        var batches = new ArrayList<List<ReceivedEvent>>();
        for (int i = 0; i < 10; i++) {
            var batch = new ArrayList<ReceivedEvent>();
            for (int j = 0; j < 10; j++) {
                var day = MARCH.plusDays((i * 7 + j) % 20);
                batch.add(Sales.won(UUID.randomUUID(), day, 1, Share.of(payee, "100")));
            }
            batches.add(batch);
        }
        return batches;
    }

    private void sendWon(UUID id, long revision, String amount) {
        var state = Sales.dealState(id, "WON", MARCH, Share.of(payee, amount));
        events.send(EventType.DEAL_WON, id, revision, state);
    }

    private void sendQuota(String label, String target) {
        var goal = UUID.randomUUID();
        events.send(
                EventType.GOAL_ACTIVATED, goal, 1, Sales.quotaState(goal, payee, label, target));
    }

    private int quotas() {
        return jdbc.sql("select count(*)::int as n from quota where payee_id = :payee")
                .param("payee", payee)
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    private String balance() {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0)::text as amount from ledger_line
                        where payee_id = :payee
                        """)
                .param("payee", payee)
                .query((row, _) -> row.getString("amount"))
                .single();
    }
}
