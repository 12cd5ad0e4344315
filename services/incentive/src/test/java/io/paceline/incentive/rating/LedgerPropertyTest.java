package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.engine.Attainment;
import io.paceline.incentive.ledger.LedgerLine;
import io.paceline.incentive.ledger.LedgerLine.TierSlice;
import io.paceline.incentive.rating.Ledgers.Outcome;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.Randomly;
import io.paceline.testkit.TestHttp;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules that hold everywhere, on random histories that are played through the code that
/// applies real events. Each history is played once; each rule looks at what it left.
@IntegrationTest
class LedgerPropertyTest {

    static final Map<Long, Outcome> PLAYED = new ConcurrentHashMap<>();

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired
    @Qualifier("whenMemberChangesKeepName") EventConsumer members;

    @Autowired JdbcClient jdbc;
    @Autowired TestHttp http;

    @ParameterizedTest
    @Randomly
    void rule_1_arrival_order_never_matters(RandomGenerator random) {
        var outcome = played(random);

        assertThat(outcome.balances())
                .usingRecursiveComparison()
                .withComparatorForType(Comparator.<BigDecimal>naturalOrder(), BigDecimal.class)
                .isEqualTo(Expected.balances(outcome.history()));
    }

    @ParameterizedTest
    @Randomly
    void rule_2_nothing_is_overwritten(RandomGenerator random) {
        var outcome = played(random);

        for (var snapshot : outcome.snapshots()) {
            assertThat(outcome.lines().subList(0, snapshot.size())).isEqualTo(snapshot);
        }
    }

    @ParameterizedTest
    @Randomly
    void rule_3_every_cent_explains_itself(RandomGenerator random) {
        var outcome = played(random);

        var byId = outcome.lines().stream().collect(toMap(LedgerLine::id, Function.identity()));
        for (var line : outcome.lines()) {
            var calculation = line.calculation();
            assertThat(line.amount().amount())
                    .isEqualByComparingTo(calculation.pay().subtract(calculation.held()));
            assertThat(sum(line.corrects().stream().map(id -> amount(byId, id)).toList()))
                    .isEqualByComparingTo(calculation.held());
            assertThat(sum(calculation.slices().stream().map(TierSlice::credited).toList()))
                    .isEqualByComparingTo(calculation.credited());
            assertThat(calculation.slices())
                    .allSatisfy(slice ->
                            assertThat(slice.amount())
                                    .isEqualByComparingTo(slice.credited().multiply(slice.rate())));
            assertThat(calculation.attainmentBefore())
                    .isEqualByComparingTo(
                            Attainment.of(calculation.creditedBefore(), line.rule().quota()));
            assertThat(line.cause().reason()).isNotBlank();
        }
    }

    @ParameterizedTest
    @Randomly
    void rule_4_lines_add_up_to_the_rounded_total(RandomGenerator random) {
        var outcome = played(random);

        var totals = new HashMap<String, BigDecimal>();
        for (var line : outcome.lines()) {
            totals.merge(line.cell().toString(), line.amount().amount(), BigDecimal::add);
        }
        for (var state : exactTotals(outcome.history().payees).entrySet()) {
            assertThat(totals.getOrDefault(state.getKey(), ZERO))
                    .isEqualByComparingTo(
                            state.getValue().setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @Randomly
    void rule_5_money_keeps_its_origin(RandomGenerator random) {
        var outcome = played(random);

        assertThat(outcome.lines())
                .allSatisfy(line -> assertThat(line.amount().currency()).isEqualTo("USD"))
                .allSatisfy(line -> assertThat(line.amount().amount().scale()).isEqualTo(2));
    }

    @Test
    void the_reconciliation_finds_no_difference() {
        played(new Random(4711));

        var report = new RatingApi(http).reconcile();

        assertThat(report.get("credits").asInt()).isPositive();
        assertThat(report.get("differences").asInt()).isZero();
    }

    @Test
    void the_reconciliation_sees_what_is_wrong() {
        var outcome = played(new Random(815));
        var payees = outcome.history().payees.toArray(UUID[]::new);
        var one = jdbc.sql("update cell set exact = exact + :by where payee_id = any(:payees)");

        one.param("by", 1).param("payees", payees).update();
        var report = new RatingApi(http).reconcile();
        jdbc.sql("update cell set exact = exact - 1 where payee_id = any(:payees)")
                .param("payees", payees)
                .update();

        assertThat(report.get("differences").asInt()).isPositive();
    }

    private Outcome played(RandomGenerator random) {
        return PLAYED.computeIfAbsent(random.nextLong(), key -> play(new Random(key)));
    }

    private Outcome play(RandomGenerator random) {
        var history = new History(random);
        members.apply(history.payees.stream().map(id -> Sales.member(id, "Payee")).toList());
        return new Ledgers(deals, goals, jdbc, new RatingApi(http)).play(history, random);
    }

    private Map<String, BigDecimal> exactTotals(List<UUID> payees) {
        var totals = new HashMap<String, BigDecimal>();
        jdbc.sql("select * from cell where payee_id = any(:payees)")
                .param("payees", payees.toArray(UUID[]::new))
                .query(row -> {
                    var cell =
                            new io.paceline.incentive.ledger.CellKey(
                                    row.getObject("payee_id", UUID.class),
                                    row.getObject("component_id", UUID.class),
                                    row.getObject("starts_on", java.time.LocalDate.class),
                                    row.getObject("ends_on", java.time.LocalDate.class));
                    totals.put(cell.toString(), row.getBigDecimal("exact"));
                });
        return totals;
    }

    private static BigDecimal amount(Map<UUID, LedgerLine> lines, UUID id) {
        return java.util.Objects.requireNonNull(lines.get(id)).amount().amount();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }
}
