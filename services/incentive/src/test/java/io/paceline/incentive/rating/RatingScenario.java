package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A payee with a name, and the ways in which facts and questions about their pay come.
@IntegrationTest
abstract class RatingScenario {

    static final LocalDate JANUARY = LocalDate.of(2017, 1, 10);
    static final LocalDate FEBRUARY = LocalDate.of(2017, 2, 10);
    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired
    @Qualifier("whenMemberChangesKeepName") EventConsumer members;

    @Autowired JdbcClient jdbc;
    @Autowired TestEvents events;
    @Autowired TestHttp http;

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final UUID goal = UUID.randomUUID();
    RatingApi api;

    @BeforeEach
    void setUp() {
        api = new RatingApi(http);
        members.apply(List.of(Sales.member(payee, "Ada")));
    }

    final long ofPayee(EventType type) {
        return events.sent(type).stream()
                .filter(sent ->
                        sent.data().at("/commission/payeeId").asString().equals(payee.toString()))
                .count();
    }

    final String ratedByQuarter(String target) {
        var plan = api.activePlan(ACCELERATOR, payee);
        goals.apply(List.of(quota(goal, payee, "2017-Q1", target, 1)));
        return plan;
    }

    /// In the order of recording.
    final List<String> amounts(UUID payeeId) {
        return jdbc.sql("select amount from ledger_line where payee_id = :payee order by id")
                .param("payee", payeeId)
                .query((row, _) -> row.getBigDecimal("amount").toPlainString())
                .list();
    }

    final String balance(UUID dealId) {
        return jdbc.sql("select sum(amount) as amount from ledger_line where deal_id = :deal")
                .param("deal", dealId)
                .query((row, _) -> row.getBigDecimal("amount").toPlainString())
                .single();
    }

    static JsonNode only(JsonNode lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    static JsonNode find(JsonNode lines, String kind) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static String amount(JsonNode line) {
        return line.at("/amount/amount").asString();
    }
}
