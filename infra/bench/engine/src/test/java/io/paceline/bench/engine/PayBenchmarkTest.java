package io.paceline.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.engine.Slice;
import io.paceline.incentive.engine.Tier;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayBenchmarkTest {

    @ParameterizedTest(name = "{0} with {1} tiers")
    @CsvSource({"MARGINAL, 1", "MARGINAL, 20", "INTERPOLATED, 5"})
    void prices_credits_in_every_tier(String split, int tiers) {
        var lines = benchmark(split, tiers).inOrder();

        assertThat(lines).hasSize(Cell.CREDITS);
        assertThat(lines.stream().flatMap(line -> line.slices().stream()).map(Slice::tier))
                .extracting(Tier::from)
                .satisfies(froms -> assertThat(Set.copyOf(froms)).hasSize(tiers));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MARGINAL", "RETROACTIVE", "INTERPOLATED"})
    void prices_the_same_in_both_ways(String split) {
        var benchmark = benchmark(split, 5);

        assertThat(benchmark.fromScratch()).isEqualTo(benchmark.inOrder());
    }

    private static PayBenchmark benchmark(String split, int tiers) {
        var benchmark = new PayBenchmark();
        benchmark.split = split;
        benchmark.tiers = tiers;
        benchmark.fill();
        return benchmark;
    }
}
