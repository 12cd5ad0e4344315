package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.ADA;
import static io.paceline.deal.desk.DealWorld.BOB;
import static io.paceline.deal.desk.DealWorld.DEALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealApiTest {

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    DealWorld world;

    @BeforeAll
    void meetTheWorld() {
        world = new DealWorld(http, events, jdbc);
    }

    @BeforeEach
    void forget() {
        events.forgetSent();
    }

    @Test
    void opens_a_deal_at_list_price_for_its_owner() {
        var answer = http.post(DEALS, world.proposal(""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var deal = answer.json();
        assertThat(deal.at("/amount/amount").asString()).isEqualTo("9642.00");
        assertThat(deal.at("/stage").asString()).isEqualTo("Prospecting");
        assertThat(deal.at("/customerName").asString()).isEqualTo("Cancity");
        assertThat(deal.at("/ownerName").asString()).isEqualTo("Ada Lovelace");
        assertThat(deal.at("/lines/0/productName").asString()).isEqualTo("GTX Pro");
        assertThat(deal.at("/splits/0/memberName").asString()).isEqualTo("Ada Lovelace");
        assertThat(events.sent(EventType.DEAL_OPENED)).hasSize(1);
    }

    @Test
    void wins_a_deal_once() {
        var path = world.opened();

        var first = world.win(path, "2017-05-05");
        var second = world.win(path, "2017-05-05");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("status").asString()).isEqualTo("WON");
        assertThat(first.json().path("closedAt").asString()).isEqualTo("2017-05-05T00:00:00Z");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(events.sent(EventType.DEAL_WON)).hasSize(1);
    }

    @Test
    void two_who_win_the_same_deal_make_one_event() throws Exception {
        for (int round = 0; round < 10; round++) {
            var path = world.opened();
            var together = new CyclicBarrier(2);
            Callable<Integer> win =
                    () -> {
                        together.await();
                        return world.win(path, "2017-05-05").status();
                    };

            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(List.of(win, win))) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }

            assertThat(eventsOf(path)).containsExactly("opened", "won");
            assertThat(http.get(path).json().path("revision").asLong()).isEqualTo(2);
        }
    }

    @Test
    void wins_today_without_a_body() {
        var answer = http.send("POST", world.opened() + "/win", null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("closeDate").asString()).isNotEmpty();
    }

    @Test
    void a_repeated_command_answers_the_same() {
        var path = world.opened();
        var key = UUID.randomUUID().toString();
        var body = "{\"reason\": \"Price\", \"competitor\": \"Initech\"}";

        var first = http.post(path + "/loss", body, "Idempotency-Key", key);
        var second = http.post(path + "/loss", body, "Idempotency-Key", key);
        var other = http.post(path + "/loss", "{\"reason\": \"Time\"}", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(eventsOf(path)).containsExactly("opened", "lost");
    }

    @Test
    void a_repeated_opening_opens_one_deal() {
        var key = UUID.randomUUID().toString();

        var first = http.post(DEALS, world.proposal(""), "Idempotency-Key", key);
        var second = http.post(DEALS, world.proposal(""), "Idempotency-Key", key);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(events.sent(EventType.DEAL_OPENED)).hasSize(1);
    }

    @Test
    void amends_and_cancels_by_revision() {
        var path = world.won();

        var amended = http.post(path + "/amendments", halves(), "If-Match", "\"2\"");
        var stale = http.post(path + "/amendments", halves(), "If-Match", "\"2\"");
        var cancelled =
                http.post(path + "/cancellation", "{\"reason\": \"Gone\"}", "If-Match", "\"3\"");

        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"3\"");
        assertThat(amended.json().at("/splits/1/lineAmounts/0").asString()).isEqualTo("4821.00");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(cancelled.json().at("/cancellation/revision").asLong()).isEqualTo(3);
        assertThat(eventsOf(path)).containsExactly("opened", "won", "amended", "cancelled");
    }

    @Test
    void changes_an_open_deal_by_revision() {
        var path = world.opened();

        var missing = http.put(path, world.proposal(""));
        var changed =
                http.put(path, world.proposal("\"stage\": \"Engaging\","), "If-Match", "\"1\"");
        var stale = http.put(path, world.proposal(""), "If-Match", "\"1\"");

        assertThat(missing.status()).isEqualTo(428);
        assertThat(changed.json().path("stage").asString()).isEqualTo("Engaging");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(eventsOf(path)).containsExactly("opened", "changed");
    }

    @Test
    void moves_through_open_stages() {
        var path = world.opened();

        var moved = http.post(path + "/stage-moves", "{\"stage\": \"Engaging\"}");
        var refused = http.post(path + "/stage-moves", "{\"stage\": \"Won\"}");

        assertThat(moved.json().path("stage").asString()).isEqualTo("Engaging");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").asString()).endsWith("/not-an-open-stage");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/stage");
    }

    @Test
    void tells_the_history_of_a_deal() {
        var path = world.won();
        http.post(path + "/amendments", halves(), "If-Match", "\"2\"");

        var history = http.get(path + "/history?limit=2").json();
        var rest = http.get(path + "/history?cursor=" + history.path("nextCursor").asString());

        assertThat(texts(history.path("items"), "reason")).containsExactly("opened", "won");
        var last = rest.json().at("/items/0");
        assertThat(last.path("note").asString()).isEqualTo("Shared after all");
        assertThat(last.path("fields").toString()).isEqualTo("[\"splits\"]");
        assertThat(last.at("/deal/status").asString()).isEqualTo("WON");
    }

    private static String halves() {
        return """
        {"splits": [{"memberId": "%s", "percent": "50"}, {"memberId": "%s", "percent": "50"}],
         "reason": "Shared after all"}
        """
                .formatted(ADA, BOB);
    }

    private List<String> eventsOf(String path) {
        var subject = DealWorld.idOf(path).toString();
        return events.sent().stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.data().at("/change/reason").asString())
                .toList();
    }

    private static List<String> texts(JsonNode items, String property) {
        return items.valueStream().map(item -> item.path(property).asString()).toList();
    }
}
