package io.paceline.deal.terms;

import static io.paceline.contracts.deal.DealState.SplitKind.OVERLAY;
import static io.paceline.contracts.deal.DealState.SplitKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsRulesTest {

    static final Currency USD = Currency.getInstance("USD");
    static final UUID ADA = UUID.randomUUID();
    static final UUID BOB = UUID.randomUUID();

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "-1, 10, 0, /lines/0/quantity, a negative quantity",
        "0, 10, 0, /lines/0/quantity, no quantity",
        "0.0000001, 10, 0, /lines/0/quantity, too many decimals",
        "1000000000001, 1, 0, /lines/0/quantity, too large a quantity",
        "1, -0.01, 0, /lines/0/unitPrice, a negative price",
        "1, 1000000000001, 0, /lines/0/unitPrice, too large a price",
        "1, 10, -1, /lines/0/discount, a negative discount",
        "1, 10, 10.01, /lines/0/discount, more discount than there is to pay",
    })
    void refuses_a_line(String quantity, String price, String discount, String at, String why) {
        var line = line(quantity, price, discount);

        assertThat(faults(List.of(line), List.of(Split.whole(ADA))))
                .as(why)
                .extracting(Fault::pointer)
                .containsExactly(at);
    }

    @ParameterizedTest(name = "{0} and {1} percent: {3}")
    @CsvSource({
        "60, 30, /splits, too little",
        "60, 40.000001, /splits, a millionth too much",
        "100, 0, /splits/1/percent, a share of nothing",
        "110, -10, /splits/1/percent, a negative share",
    })
    void refuses_revenue_splits(String ada, String bob, String at, String why) {
        var splits = List.of(split(ADA, REVENUE, ada), split(BOB, REVENUE, bob));

        assertThat(faults(List.of(line("1", "10", "0")), splits))
                .as(why)
                .extracting(Fault::pointer)
                .containsExactly(at);
    }

    @Test
    void refuses_the_same_member_twice_in_one_kind() {
        var splits = List.of(split(ADA, REVENUE, "50"), split(ADA, REVENUE, "50"));

        assertThat(faults(List.of(line("1", "10", "0")), splits))
                .containsExactly(
                        Fault.at("/splits/1/memberId", "has a REVENUE split already", ADA));
    }

    @Test
    void accepts_the_same_member_in_both_kinds() {
        var splits = List.of(split(ADA, REVENUE, "100"), split(ADA, OVERLAY, "250"));

        assertThat(faults(List.of(line("1", "10", "0")), splits)).isEmpty();
    }

    @Test
    void accepts_as_many_lines_as_allowed_and_not_one_more() {
        var line = line("1", "1", "0");
        var splits = List.of(Split.whole(ADA));

        assertThat(faults(Collections.nCopies(TermsRules.MOST_LINES, line), splits)).isEmpty();
        assertThat(faults(Collections.nCopies(TermsRules.MOST_LINES + 1, line), splits))
                .containsExactly(Fault.at("/lines", "must be 1 to 200", 201));
    }

    @Test
    void refuses_a_currency_without_a_minor_unit() {
        var gold = Currency.getInstance("XAU");

        assertThat(TermsRules.faults(gold, List.of(line("1", "1", "0")), List.of(Split.whole(ADA))))
                .extracting(Fault::pointer)
                .containsExactly("/currency");
    }

    @Test
    void tells_all_faults_at_once() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() ->
                        new Terms(
                                USD,
                                List.of(line("-1", "-1", "0")),
                                List.of(split(ADA, REVENUE, "99"))))
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(3));
    }

    private static List<Fault> faults(List<Line> lines, List<Split> splits) {
        return TermsRules.faults(USD, lines, splits);
    }

    private static Line line(String quantity, String unitPrice, String discount) {
        return new Line(
                UUID.randomUUID(),
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                new BigDecimal(discount));
    }

    private static Split split(UUID memberId, SplitKind kind, String percent) {
        return new Split(memberId, kind, new BigDecimal(percent));
    }
}
