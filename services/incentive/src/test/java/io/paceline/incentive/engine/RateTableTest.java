package io.paceline.incentive.engine;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "0-1:0.05 1.01-:0.08,          1, from, leaves a gap after 1,               gap",
        "0-1:0.05 0.9-:0.08,           1, from, 'overlaps the tier before, which ends at 1', overlap",
        "1-2:0.05 0-1:0.08,            1, from, 'overlaps the tier before, which ends at 2', unsorted",
        "0-:0.05 1-:0.08,              1, from, 'overlaps the tier before, which has no end', open",
        "0-1:0.05 1-1:0.08,            1, to,   must lie above from 1,              empty tier",
        "0-1:0.05 1-:-0.08,            1, rate, may not be negative,                negative rate",
        "0-:0.0000000000001,           0, rate, rates and edges have at most 12 decimals, too fine",
    })
    void refuses_what_is_no_table_and_names_the_place(
            String tiers, int tier, String field, String message, String why) {
        var faults = RateTable.faultsOf(tiers(tiers));

        assertThat(faults).as(why).hasSize(1);
        assertThat(faults.getFirst().tier()).isEqualTo(tier);
        assertThat(faults.getFirst().field()).isEqualTo(field);
        assertThat(faults.getFirst().message()).isEqualTo(message);
    }

    @Test
    void never_exists_with_a_fault() {
        assertThatExceptionOfType(InvalidRateTable.class)
                .isThrownBy(() -> new RateTable(tiers("0-1:0.05 2-:0.08"), Edge.UPPER))
                .withMessageContaining("gap after 1");
    }

    @Test
    void has_at_least_one_tier_and_no_more_than_its_limit() {
        var most = contiguous(RateTable.MAX_TIERS);
        var tooMany = contiguous(RateTable.MAX_TIERS + 1);

        assertThat(RateTable.faultsOf(most)).isEmpty();
        assertThat(RateTable.faultsOf(tooMany)).hasSize(1);
        assertThat(RateTable.faultsOf(List.of())).hasSize(1);
    }

    private static List<Tier> contiguous(int count) {
        var tiers = new ArrayList<Tier>();
        for (var rate : nCopies(count, BigDecimal.ONE)) {
            var from = BigDecimal.valueOf(tiers.size());
            tiers.add(new Tier(from, from.add(BigDecimal.ONE), rate));
        }
        return tiers;
    }

    /// Tiers written as `from-to:rate`, divided by blanks.
    static List<Tier> tiers(String text) {
        return Arrays.stream(text.strip().split(" ", -1)).map(RateTableTest::tier).toList();
    }

    private static Tier tier(String text) {
        var from = text.substring(0, text.indexOf('-'));
        var to = text.substring(text.indexOf('-') + 1, text.indexOf(':'));
        var rate = text.substring(text.indexOf(':') + 1);
        return new Tier(
                new BigDecimal(from),
                to.isEmpty() ? null : new BigDecimal(to),
                new BigDecimal(rate));
    }
}
