package io.paceline.analytics.sales;

import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.event;
import static io.paceline.analytics.World.id;
import static io.paceline.analytics.World.json;
import static io.paceline.analytics.World.member;
import static io.paceline.analytics.World.unit;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SalesFlowTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 11);

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void clear() {
        jdbc.sql("truncate sale, deal, seat, member_replica, unit_replica, sale_day, dirty_day")
                .update();
    }

    @Test
    void shows_a_won_deal_by_month() {
        won("one", 1, Status.WON, "100.50", Map.of("ada", 100));

        eventually(() -> assertThat(sales("month")).contains("2017-03=1:100.50"));
    }

    @Test
    void counts_a_deal_once_however_often_it_comes() {
        won("one", 1, Status.WON, "100", Map.of("ada", 100));
        won("one", 1, Status.WON, "100", Map.of("ada", 100));
        won("last", 1, Status.WON, "1", Map.of("ada", 100));

        eventually(() -> assertThat(sales("channel")).isEqualTo("direct=2:101.00 "));
    }

    @Test
    void ignores_an_older_revision_that_comes_late() {
        won("one", 3, Status.WON, "300", Map.of("ada", 100));
        won("one", 2, Status.WON, "200", Map.of("ada", 100));
        won("last", 1, Status.WON, "1", Map.of("ada", 100));

        eventually(() -> assertThat(sales("channel")).isEqualTo("direct=2:301.00 "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CANCELLED", "LOST", "OPEN"})
    void takes_back_a_deal_that_is_no_longer_won(Status status) {
        won("one", 1, Status.WON, "100", Map.of("ada", 100));
        won("one", 2, status, "100", Map.of("ada", 100));
        won("last", 1, Status.WON, "1", Map.of("ada", 100));

        eventually(() -> assertThat(sales("channel")).isEqualTo("direct=1:1.00 "));
    }

    @Test
    void gives_each_region_its_members_shares_also_when_the_organisation_comes_late() {
        won("one", 1, Status.WON, "100", Map.of("ada", 60, "bob", 40));
        eventually(() -> assertThat(sales("region")).isEqualTo("None=1:100.00 "));

        send(EventType.MEMBER_JOINED, "ada", member("ada", "team"));
        send(EventType.MEMBER_JOINED, "bob", member("bob", "east"));
        send(EventType.UNIT_CREATED, "team", unit("team", Kind.TEAM, "west"));
        send(EventType.UNIT_CREATED, "east", unit("east", Kind.REGION, (String) null));
        send(EventType.UNIT_CREATED, "west", unit("west", Kind.REGION, (String) null));

        eventually(() -> assertThat(sales("region")).isEqualTo("west=1:60.00 east=1:40.00 "));
    }

    @Test
    void ranks_members_by_what_they_sold() {
        send(EventType.MEMBER_JOINED, "ada", member("ada", "west"));
        send(EventType.MEMBER_JOINED, "bob", member("bob", "west"));
        won("one", 1, Status.WON, "100", Map.of("ada", 60, "bob", 40));
        won("two", 1, Status.WON, "50", Map.of("bob", 100));

        eventually(() ->
                assertThat(http.get("/api/analytics/leaderboard?from=2017-01-01").text())
                        .contains("\"rank\":1", "\"name\":\"bob\"", "\"revenue\":\"90.00\"")
                        .contains("\"rank\":2", "\"name\":\"ada\"", "\"asOf\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/analytics/sales?by=colour",
        "/api/analytics/sales",
        "/api/analytics/sales?by=month&from=yesterday",
        "/api/analytics/sales?by=month&from=2017-02-01&to=2017-02-01",
        "/api/analytics/leaderboard?limit=0",
        "/api/analytics/leaderboard?limit=501",
        "/api/analytics/attainment",
    })
    void refuses_a_question_that_makes_no_sense(String question) {
        var answer = http.get(question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"errors\":[{");
    }

    private void won(
            String name, long revision, Status status, String amount, Map<String, Integer> shares) {
        DealState state = deal(name, status, MARCH, amount, shares);
        events.send(EventType.DEAL_WON, id(name), revision, json(state));
    }

    private void send(EventType type, String name, Object state) {
        events.sendRaw(type, id(name), event(type, id(name), 1, state).data().toString());
    }

    private String sales(String by) {
        var text = new StringBuilder();
        for (var row : http.get("/api/analytics/sales?by=" + by).json().path("items")) {
            text.append(
                    "%s=%d:%s "
                            .formatted(
                                    row.path("name").asString(),
                                    row.path("deals").asLong(),
                                    row.path("revenue").asString()));
        }
        return text.toString();
    }
}
