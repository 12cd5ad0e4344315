package io.paceline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The calculation that the platform is held against.
class OracleTest {

    private static final Map<String, BigDecimal> QUOTAS =
            Map.of(
                    "anna 2026", new BigDecimal("4000"),
                    "anna 2026-Q1", new BigDecimal("1000"),
                    "anna 2026-Q2", new BigDecimal("1000"),
                    "anna 2026-Q3", new BigDecimal("1000"),
                    "anna 2026-Q4", new BigDecimal("1000"));

    private static final Tree TREE =
            new Tree(
                    Map.of("anna", "north", "bert", "south"),
                    Map.of("north", "company", "south", "company"));

    @ParameterizedTest
    @CsvSource({
        "0,       0.00,   nothing sold",
        "999.90,  50.00,  5 % below the quota, rounded half up",
        "1000,    50.00,  the quota itself",
        "1500,    90.00,  8 % up to one and a half of it",
        "2000,    150.00, 12 % beyond",
        "4000,    430.00, and 1 % of all from the year's quota on",
        "4800,    582.00, or 2 % from 120 % of it on"
    })
    void pays_by_the_demonstrations_plan(BigDecimal sold, BigDecimal paid, String reason) {
        var oracle = new Oracle("2026", QUOTAS, TREE, List.of(deal("2026-03-31", sold, true)));

        assertThat(oracle.paid("anna")).as(reason).isEqualByComparingTo(paid);
    }

    @Test
    void a_deal_that_is_cancelled_counts_nowhere() {
        var deal = deal("2026-04-01", new BigDecimal("700"), false);

        assertThat(new Oracle("2026", QUOTAS, TREE, List.of(deal)).achieved("anna", "2026"))
                .isZero();
    }

    @Test
    void a_deal_counts_in_the_quarter_of_its_close_date_and_in_each_unit_by_its_members() {
        var deal =
                new ToldDeal(
                        "d",
                        2,
                        true,
                        LocalDate.parse("2026-04-01"),
                        new BigDecimal("100"),
                        Map.of("anna", new BigDecimal("0.60"), "bert", new BigDecimal("0.40")));

        var oracle = new Oracle("2026", QUOTAS, TREE, List.of(deal));

        assertThat(oracle.achieved("anna", "2026-Q2")).isEqualByComparingTo("60");
        assertThat(oracle.achieved("anna", "2026-Q1")).isZero();
        assertThat(oracle.achieved("north", "2026")).isEqualByComparingTo("60");
        assertThat(oracle.achieved("company", "2026-Q2")).isEqualByComparingTo("100");
    }

    private static ToldDeal deal(String on, BigDecimal amount, boolean counts) {
        return new ToldDeal(
                "d", 2, counts, LocalDate.parse(on), amount, Map.of("anna", BigDecimal.ONE));
    }
}
