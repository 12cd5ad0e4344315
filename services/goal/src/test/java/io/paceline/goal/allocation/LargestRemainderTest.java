package io.paceline.goal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    @ParameterizedTest(name = "{0} by {1} with {2} decimals is {3}: {4}")
    @CsvSource({
        "100,      1 1 1,     2, 33.34 33.33 33.33, the cent that is left goes to the first on a tie",
        "100,      1 2 1,     0, 25 50 25,          nothing is left",
        "10,       1 1 1,     0, 4 3 3,             whole numbers for units and deals",
        "100,      0 0,       2, 50.00 50.00,       weights of nothing divide evenly",
        "100,      0 1,       2, 0.00 100.00,       no weight gets nothing",
        "1,        1 1 1,     0, 1 0 0,             fewer units than parts",
        "0,        3 4,       2, 0.00 0.00,         nothing to divide",
        "100.001,  1 1,       3, 50.001 50.000,     three decimals of a dinar",
        "7,        0.5 0.25 0.25, 0, 3 2 2,         who lost most by rounding down comes first",
    })
    void divides_exactly(
            BigDecimal amount, String weights, int decimals, String parts, String why) {
        assertThat(LargestRemainder.divide(amount, amounts(weights), decimals))
                .as(why)
                .isEqualTo(amounts(parts));
    }

    @ParameterizedTest
    @Randomly
    void adds_up_and_stays_within_one_unit_of_the_exact_share(RandomGenerator random) {
        int decimals = random.nextInt(4);
        var amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), decimals);
        var weights = weights(random);

        var parts = LargestRemainder.divide(amount, weights, decimals);

        assertThat(sum(parts)).isEqualByComparingTo(amount);
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        for (int i = 0; i < parts.size(); i++) {
            var off = parts.get(i).multiply(sum(weights)).subtract(amount.multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(unit.multiply(sum(weights)));
        }
    }

    static List<BigDecimal> weights(RandomGenerator random) {
        var first = BigDecimal.valueOf(1 + random.nextLong(1_000_000), random.nextInt(6));
        var others =
                IntStream.range(0, random.nextInt(40))
                        .mapToObj(_ -> BigDecimal.valueOf(random.nextLong(1_000_000), 4));
        return Stream.concat(Stream.of(first), others).toList();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> amounts(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }
}
