package io.paceline.incentive.engine;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;

class PayPropertyTest {

    static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.CEILING
    };

    @ParameterizedTest
    @Randomly
    void lines_add_up_to_the_rounded_total(RandomGenerator random) {
        var rounding = rounding(random);

        var lines = Pay.fromScratch(facts(random), rounding);

        var sum = lines.stream().map(PayLine::pay).reduce(ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(rounding.round(lines.getLast().after().exact()));
    }

    @ParameterizedTest
    @Randomly
    void slices_add_up_to_the_line(RandomGenerator random) {
        var lines = Pay.fromScratch(facts(random), rounding(random));

        for (var line : lines) {
            var exact = line.slices().stream().map(Slice::amount).reduce(ZERO, BigDecimal::add);
            assertThat(line.after().exact().subtract(line.before().exact()))
                    .isEqualByComparingTo(exact);
        }
    }

    @ParameterizedTest
    @Randomly
    void the_order_of_arrival_never_matters(RandomGenerator random) {
        var facts = facts(random);
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, Random.from(random));
        var rounding = rounding(random);

        assertThat(Pay.fromScratch(shuffled, rounding)).isEqualTo(Pay.fromScratch(facts, rounding));
    }

    @ParameterizedTest
    @Randomly
    void resuming_at_any_fact_pays_as_from_scratch(RandomGenerator random) {
        var facts = Pay.sorted(facts(random));
        var rounding = rounding(random);
        var whole = Pay.fromScratch(facts, rounding);
        int cut = random.nextInt(facts.size());
        var total = whole.getLast().after().credited();

        var rest =
                Pay.price(
                        whole.get(cut).before(), facts.subList(cut, facts.size()), total, rounding);

        assertThat(rest).isEqualTo(whole.subList(cut, whole.size()));
    }

    @ParameterizedTest
    @Randomly
    void rewinding_the_last_facts_finds_where_the_cell_stood(RandomGenerator random) {
        var facts = Pay.sorted(facts(random));
        var whole = Pay.fromScratch(facts, rounding(random));
        int cut = random.nextInt(facts.size());

        var before = Pay.rewind(whole.getLast().after(), facts.subList(cut, facts.size()));

        assertThat(before.credited()).isEqualByComparingTo(whole.get(cut).before().credited());
        assertThat(before.exact()).isEqualByComparingTo(whole.get(cut).before().exact());
    }

    @ParameterizedTest
    @Randomly
    void a_credit_and_its_reversal_pay_nothing_together(RandomGenerator random) {
        var rating = Facts.randomRating(random, Split.MARGINAL);
        var facts = new ArrayList<>(Pay.sorted(Facts.random(random, rating)));
        var last = facts.getLast();
        facts.add(new Fact(last.position(), last.credited().negate(), rating));

        var lines = Pay.price(Running.START, facts, ZERO, rounding(random));

        var reversed = lines.getLast().pay().add(lines.get(lines.size() - 2).pay());
        assertThat(reversed).isEqualByComparingTo(ZERO);
    }

    private static List<Fact> facts(RandomGenerator random) {
        var split = Facts.oneOf(random, Split.values());
        // Two versions of a plan may share an interval.
        return Facts.random(
                random, Facts.randomRating(random, split), Facts.randomRating(random, split));
    }

    private static Rounding rounding(RandomGenerator random) {
        return new Rounding(random.nextInt(4), Facts.oneOf(random, MODES));
    }
}
