package io.paceline.deal.terms;

import static io.paceline.contracts.deal.DealState.SplitKind.OVERLAY;
import static io.paceline.contracts.deal.DealState.SplitKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.deal.DealState;
import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class TermsTest {

    static final List<Currency> CURRENCIES =
            List.of(
                    Currency.getInstance("USD"),
                    Currency.getInstance("JPY"),
                    Currency.getInstance("KWD"));

    @ParameterizedTest
    @Randomly
    void the_shares_of_a_line_add_up_to_the_line(RandomGenerator random) {
        var terms = anyTerms(random);

        var shares = revenue(terms);

        for (var line : terms.publicLines()) {
            var parts = shares.stream().map(split -> part(split, line)).toList();
            assertThat(sum(parts)).isEqualByComparingTo(line.amount());
        }
    }

    @ParameterizedTest
    @Randomly
    void the_shares_of_a_split_add_up_to_its_part_of_the_deal(RandomGenerator random) {
        var terms = anyTerms(random);

        for (var split : terms.publicSplits()) {
            assertThat(sum(split.lineAmounts())).isEqualByComparingTo(split.amount());
        }
    }

    @ParameterizedTest
    @Randomly
    void the_revenue_parts_add_up_to_the_deal(RandomGenerator random) {
        var terms = anyTerms(random);

        var parts = revenue(terms).stream().map(DealState.Split::amount).toList();

        assertThat(sum(parts)).isEqualByComparingTo(terms.amount().amount());
    }

    @ParameterizedTest
    @Randomly
    void a_part_is_less_than_one_minor_unit_off_its_percent(RandomGenerator random) {
        var terms = anyTerms(random);
        int decimals = terms.currency().getDefaultFractionDigits();
        var unit = BigDecimal.ONE.movePointLeft(decimals);

        for (var split : terms.publicSplits()) {
            var exact = terms.amount().amount().multiply(split.percent()).movePointLeft(2);
            assertThat(split.amount().subtract(exact).abs()).isLessThan(unit);
            assertThat(split.amount().scale()).isEqualTo(decimals);
        }
    }

    @ParameterizedTest
    @Randomly
    void are_the_same_when_read_back_from_what_was_published(RandomGenerator random) {
        var terms = anyTerms(random);

        var lines =
                terms.publicLines().stream()
                        .map(l ->
                                new Line(l.productId(), l.quantity(), l.unitPrice(), l.discount()))
                        .toList();
        var splits =
                terms.publicSplits().stream()
                        .map(s -> new Split(s.memberId(), s.kind(), s.percent()))
                        .toList();

        assertThat(new Terms(terms.currency(), lines, splits)).isEqualTo(terms);
    }

    @Test
    void an_overlay_takes_nothing_from_the_others() {
        var whole = Split.whole(UUID.randomUUID());
        var overlay = new Split(UUID.randomUUID(), OVERLAY, new BigDecimal("150"));

        var terms =
                new Terms(
                        CURRENCIES.getFirst(), List.of(line("1", "0.33")), List.of(overlay, whole));

        assertThat(terms.publicSplits())
                .extracting(DealState.Split::amount)
                .containsExactly(new BigDecimal("0.50"), new BigDecimal("0.33"));
    }

    @Test
    void a_line_is_rounded_half_up_to_the_minor_unit() {
        var terms =
                new Terms(
                        CURRENCIES.getFirst(),
                        List.of(line("3", "0.335")),
                        List.of(Split.whole(UUID.randomUUID())));

        assertThat(terms.amount().amount()).isEqualTo(new BigDecimal("1.01"));
    }

    static Terms anyTerms(RandomGenerator random) {
        var lines =
                IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(_ ->
                                line(decimal(random, 1, 2_000, 3), decimal(random, 0, 900_000, 4)))
                        .toList();
        var splits = new ArrayList<Split>();
        var left = 100_000_000;
        for (int others = random.nextInt(6); others > 0 && left > 1; others--) {
            int percent = 1 + random.nextInt(left - 1);
            left -= percent;
            splits.add(new Split(UUID.randomUUID(), REVENUE, BigDecimal.valueOf(percent, 6)));
        }
        splits.add(new Split(UUID.randomUUID(), REVENUE, BigDecimal.valueOf(left, 6)));
        if (random.nextBoolean()) {
            var percent = BigDecimal.valueOf(1 + random.nextInt(3_000), 1);
            splits.addFirst(new Split(UUID.randomUUID(), OVERLAY, percent));
        }
        return new Terms(CURRENCIES.get(random.nextInt(CURRENCIES.size())), lines, splits);
    }

    private static List<DealState.Split> revenue(Terms terms) {
        return terms.publicSplits().stream().filter(split -> split.kind() == REVENUE).toList();
    }

    private static BigDecimal part(DealState.Split split, DealState.Line line) {
        return split.lineAmounts().get(line.number() - 1);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String decimal(RandomGenerator random, int from, int to, int mostDecimals) {
        return BigDecimal.valueOf(random.nextInt(from, to), random.nextInt(mostDecimals + 1))
                .toPlainString();
    }

    private static Line line(String quantity, String unitPrice) {
        return new Line(
                UUID.randomUUID(),
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                BigDecimal.ZERO);
    }
}
