package io.paceline.analytics.sales;

import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.id;
import static io.paceline.analytics.World.json;
import static io.paceline.analytics.World.member;
import static io.paceline.analytics.World.unit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The data set's README gives the figures that any correct read model has to reproduce.
@IntegrationTest
class ControlTotalsTest {

    static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

    @Autowired TestEvents events;
    @Autowired TestHttp http;

    @Test
    void reproduces_the_control_totals_of_the_real_pipeline() {
        sendRoster();
        sendDeals("Lost", 200);
        sendDeals("Won", Integer.MAX_VALUE);

        await().atMost(Duration.ofMinutes(1)).until(() -> total("deals").intValue() == 4238);
        assertThat(total("revenue")).isEqualByComparingTo("10005534");
        assertThat(revenue("quarter"))
                .isEqualTo(
                        Map.of(
                                "2017-Q1", 1134672L, "2017-Q2", 3086111L, "2017-Q3", 2982255L,
                                "2017-Q4", 2802496L));
        assertThat(revenue("region"))
                .isEqualTo(Map.of("West", 3568647L, "Central", 3346293L, "East", 3090594L));
        assertThat(leader().path("name").asString()).isEqualTo("Darcel Schlecht");
        assertThat(leader().path("revenue").asString()).startsWith("1153214");
    }

    private void sendRoster() {
        var roster = rows("sales_teams.csv").toList();
        roster.stream()
                .map(row -> row.getField("regional_office"))
                .distinct()
                .forEach(office ->
                        send(
                                EventType.UNIT_CREATED,
                                office,
                                unit(office, Kind.REGION, (String) null)));
        for (var row : roster) {
            var manager = row.getField("manager");
            send(
                    EventType.UNIT_CREATED,
                    manager,
                    unit(manager, Kind.TEAM, row.getField("regional_office")));
            var agent = row.getField("sales_agent");
            send(EventType.MEMBER_JOINED, agent, member(agent, manager));
        }
    }

    private void sendDeals(String stage, int most) {
        var deals =
                rows("sales_pipeline.csv").filter(row -> row.getField("deal_stage").equals(stage));
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            deals.limit(most).forEach(row -> senders.execute(() -> sendDeal(row)));
        }
    }

    private void sendDeal(NamedCsvRecord row) {
        var name = row.getField("opportunity_id");
        var closed = LocalDate.parse(row.getField("close_date"), AMERICAN);
        var status = row.getField("deal_stage").equals("Won") ? Status.WON : Status.LOST;
        var shares = Map.of(row.getField("sales_agent"), 100);
        send(
                EventType.DEAL_WON,
                name,
                deal(name, status, closed, row.getField("close_value"), shares));
    }

    private void send(EventType type, String name, Object state) {
        events.send(type, id(name), 1, json(state));
    }

    private BigDecimal total(String figure) {
        var text = http.get("/api/analytics/totals").json().at("/items/0/" + figure).asString("0");
        return new BigDecimal(text);
    }

    private Map<String, Long> revenue(String by) {
        return http.get("/api/analytics/sales?from=2017-01-01&to=2018-01-01&by=" + by)
                .json()
                .path("items")
                .valueStream()
                .collect(
                        toMap(
                                row -> row.path("name").asString(),
                                row ->
                                        new BigDecimal(row.path("revenue").asString())
                                                .longValueExact()));
    }

    private JsonNode leader() {
        return http.get("/api/analytics/leaderboard?limit=1").json().at("/items/0");
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        var stream =
                requireNonNull(
                        ControlTotalsTest.class.getResourceAsStream(
                                "/crm-sales-opportunities/" + file));
        return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, UTF_8)).stream()
                .collect(Collectors.toList())
                .stream();
    }
}
