package io.paceline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every payee's pay for 2017 against a calculation that shares nothing with the platform's.
@OnPlatform
class CommissionOracleTest {

    private final Api api;

    CommissionOracleTest(Platform platform) {
        this.api = platform.api();
    }

    @Test
    void agrees_with_the_ledger_to_the_cent() {
        var expected = new TreeMap<String, BigDecimal>();
        for (var period : new String[] {"2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"}) {
            addPay(expected, period, Oracle::commission);
        }
        addPay(expected, "2017", Oracle::kicker);

        assertThat(paidIn2017(expected)).isEqualTo(expected);
        assertThat(expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isPositive();
    }

    private interface Rule {
        BigDecimal pay(BigDecimal credited, BigDecimal quota);
    }

    private void addPay(Map<String, BigDecimal> expected, String period, Rule rule) {
        for (var goal : api.get("/api/goal/attainment?period=" + period).path("items")) {
            if (goal.path("owner").path("kind").asText().equals("MEMBER")) {
                var pay =
                        rule.pay(
                                new BigDecimal(goal.path("achieved").asText()),
                                new BigDecimal(goal.path("target").asText()));
                expected.merge(
                        goal.path("owner").path("id").asText(), Rows.plain(pay), BigDecimal::add);
            }
        }
        expected.replaceAll((_, sum) -> Rows.plain(sum));
    }

    private Map<String, BigDecimal> paidIn2017(Map<String, BigDecimal> payees) {
        var paid = new TreeMap<String, BigDecimal>();
        for (var payee : payees.keySet()) {
            var sum = BigDecimal.ZERO;
            for (var line : api.all("/api/incentive/payees/%s/ledger-lines".formatted(payee))) {
                if (line.path("interval").path("label").asText().startsWith("2017")) {
                    sum = sum.add(new BigDecimal(line.path("amount").path("amount").asText()));
                }
            }
            paid.put(payee, Rows.plain(sum));
        }
        return paid;
    }
}
