package io.paceline.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The totals that the data set states hold at every stage of the platform.
@OnPlatform
class ControlTotalsTest {

    static final BigDecimal TOTAL = new BigDecimal("10005534");
    static final Map<String, BigDecimal> BY_QUARTER =
            Map.of(
                    "2017-Q1", new BigDecimal("1134672"),
                    "2017-Q2", new BigDecimal("3086111"),
                    "2017-Q3", new BigDecimal("2982255"),
                    "2017-Q4", new BigDecimal("2802496"));
    static final Map<String, BigDecimal> BY_REGION =
            Map.of(
                    "West", new BigDecimal("3568647"),
                    "Central", new BigDecimal("3346293"),
                    "East", new BigDecimal("3090594"));
    static final int WON_DEALS = 4238;

    private static final String IN_2017 = "&from=2017-01-01&to=2018-01-01";

    private final Api api;

    ControlTotalsTest(Platform platform) {
        this.api = platform.api();
    }

    @Test
    void hold_in_deals() {
        var answer =
                api.get(
                        "/api/deal/deals/totals?status=WON&by=QUARTER&closedFrom=2017-01-01&closedTo=2017-12-31");

        assertThat(Rows.amounts(answer, row -> row.path("key").asText(), ControlTotalsTest::amount))
                .isEqualTo(BY_QUARTER);
        assertThat(sum(answer, "deals")).isEqualTo(WON_DEALS);
    }

    @Test
    void hold_in_attainment_by_region() {
        var goals = api.get("/api/goal/attainment?period=2017").path("items");

        assertThat(achievedByUnit(goals)).containsAllEntriesOf(BY_REGION).containsValue(TOTAL);
    }

    @Test
    void hold_in_attainment_by_quarter() {
        var achieved = new TreeMap<String, BigDecimal>();
        for (var quarter : BY_QUARTER.keySet()) {
            var goals = api.get("/api/goal/attainment?period=" + quarter).path("items");
            achieved.put(
                    quarter,
                    achievedByUnit(goals).values().stream()
                            .max(BigDecimal::compareTo)
                            .orElseThrow());
        }

        assertThat(achieved).isEqualTo(BY_QUARTER);
    }

    @Test
    void hold_in_the_credits_of_payees() {
        var answer = api.get("/api/incentive/credits/totals?by=QUARTER" + IN_2017);

        assertThat(Rows.amounts(answer, row -> row.path("key").asText(), ControlTotalsTest::amount))
                .containsAllEntriesOf(BY_QUARTER);
    }

    @Test
    void hold_in_sales_by_region() {
        var answer = api.get("/api/analytics/sales?by=region" + IN_2017);

        assertThat(
                        Rows.amounts(
                                answer,
                                row -> row.path("name").asText(),
                                ControlTotalsTest::amount))
                .isEqualTo(BY_REGION);
    }

    @Test
    void hold_in_sales_by_month() {
        var answer = api.get("/api/analytics/sales?by=month" + IN_2017);
        var byQuarter =
                Rows.amounts(
                        answer,
                        row -> quarterOf(row.path("key").asText()),
                        ControlTotalsTest::amount);

        assertThat(byQuarter).isEqualTo(BY_QUARTER);
        assertThat(sum(answer, "deals")).isEqualTo(WON_DEALS);
    }

    @Test
    void name_the_top_agent() {
        var leader = api.get("/api/analytics/leaderboard?limit=1" + IN_2017).path("items").path(0);

        assertThat(leader.path("name").asText()).isEqualTo("Darcel Schlecht");
        assertThat(Rows.plain(new BigDecimal(amount(leader)))).isEqualTo(new BigDecimal("1153214"));
    }

    private static Map<String, BigDecimal> achievedByUnit(JsonNode goals) {
        return java.util.stream.StreamSupport.stream(goals.spliterator(), false)
                .filter(goal -> goal.path("owner").path("kind").asText().equals("UNIT"))
                .collect(
                        toMap(
                                goal -> goal.path("owner").path("name").asText(),
                                goal ->
                                        Rows.plain(
                                                new BigDecimal(goal.path("achieved").asText()))));
    }

    private static String amount(JsonNode row) {
        var revenue = row.has("revenue") ? row.path("revenue") : row.path("amount");
        return revenue.isObject() ? revenue.path("amount").asText() : revenue.asText();
    }

    private static String quarterOf(String month) {
        int quarter = (Integer.parseInt(month.substring(5)) + 2) / 3;
        return month.substring(0, 4) + "-Q" + quarter;
    }

    private static long sum(JsonNode answer, String field) {
        var items = answer.isArray() ? answer : answer.path("items");
        long sum = 0;
        for (var row : items) {
            sum += row.path(field).asLong();
        }
        return sum;
    }
}
