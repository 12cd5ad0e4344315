package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.ADA;
import static io.paceline.deal.desk.DealWorld.BOB;
import static io.paceline.deal.desk.DealWorld.CANCITY;
import static io.paceline.deal.desk.DealWorld.DEALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealListTest {

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    UUID basic = UUID.randomUUID();

    @BeforeAll
    void sellSomething() {
        var world = new DealWorld(http, events, jdbc);
        basic = world.addProduct("GTX Basic", "550");
        won("Alpha", ADA, world.product(), "100", "2017-03-31");
        won("Bravo", BOB, basic, "200.50", "2017-04-01");
        won("Charlie", ADA, basic, "300", "2017-12-31");
        won("100% Delta_", BOB, world.product(), "50", "2017-12-31");
        opened("Echo", ADA, basic, "1000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=name | 100% Delta_, Alpha, Bravo, Charlie, Echo",
                "sort=-amount | Echo, Charlie, Bravo, Alpha, 100% Delta_",
                "sort=closeDate&status=WON&closedTo=2017-04-01 | Alpha, Bravo",
                "sort=name&closedFrom=2017-04-01&closedTo=2017-04-30 | Bravo",
                "sort=name&status=OPEN | Echo",
                "sort=name&stage=won&ownerId=ADA | Alpha, Charlie",
                "sort=name&productId=BASIC | Bravo, Charlie, Echo",
                "sort=name&customerId=CANCITY&q=ECHO | Echo",
                "sort=name&q=0%25%20d | 100% Delta_",
                "sort=name&q=_ | 100% Delta_",
                "sort=name&q=canc&status=OPEN | Echo",
                "sort=name&channel=PARTNER | ''",
            })
    void lists_what_is_asked_for(String query, String names) {
        var page = http.get(DEALS + "?" + known(query)).json();

        assertThat(String.join(", ", names(page))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"closeDate", "-closeDate", "amount", "-amount", "name", "-name"})
    void pages_hold_every_deal_once(String sort) {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = http.get(DEALS + "?limit=2&sort=" + sort + cursor).json();
            names.addAll(names(page));
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(names)
                .containsExactlyInAnyOrder("Alpha", "Bravo", "Charlie", "100% Delta_", "Echo");
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "quarter | 2017-Q1 1 100.00, 2017-Q2 1 200.50, 2017-Q4 2 350.00",
                "month | 2017-03 1 100.00, 2017-04 1 200.50, 2017-12 2 350.00",
                "owner | Ada Lovelace 2 400.00, Bob Kahn 2 250.50",
                "channel | Direct 4 650.50",
            })
    void sums_won_deals(String by, String totals) {
        var answer = http.get(DEALS + "/totals?status=WON&by=" + by).json();

        var rows = answer.valueStream().map(DealListTest::total).toList();
        assertThat(String.join(", ", rows)).isEqualTo(totals);
    }

    @Test
    void sums_lines_by_product() {
        var answer = http.get(DEALS + "/totals?status=WON&by=product").json();

        assertThat(answer.valueStream().map(DealListTest::total))
                .containsExactlyInAnyOrder("GTX Pro 2 150.00", "GTX Basic 2 500.50");
    }

    private void won(String name, UUID owner, UUID product, String price, String closeDate) {
        var path = opened(name, owner, product, price);
        var answer = http.post(path + "/win", "{\"closeDate\": \"%s\"}".formatted(closeDate));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String opened(String name, UUID owner, UUID product, String price) {
        var answer =
                http.post(
                        DEALS,
                        """
                        {"name": "%s", "customerId": "%s", "ownerId": "%s", "currency": "USD",
                         "lines": [{"productId": "%s", "quantity": 1, "unitPrice": "%s"}]}
                        """
                                .formatted(name, CANCITY, owner, product, price));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private String known(String query) {
        return query.replace("ADA", ADA.toString())
                .replace("BASIC", basic.toString())
                .replace("CANCITY", CANCITY.toString());
    }

    private static String total(JsonNode row) {
        var key = row.path("key").asString();
        return "%s %d %s"
                .formatted(
                        row.path("name").asString(key),
                        row.path("deals").asLong(),
                        row.at("/amount/amount").asString());
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").valueStream().map(deal -> deal.path("name").asString()).toList();
    }
}
