package io.paceline.deal.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    @ParameterizedTest(name = "{0} by {1}: {4}")
    @CsvSource({
        "100.00, 50 50,                     2, 50.00 50.00,             nothing is left",
        "  0.01, 50 50,                     2, 0.01 0.00,               the earlier one among equals",
        "100.00, 33.333333 33.333333 33.333334, 2, 33.33 33.33 33.34,   the largest remainder",
        "  0.05, 60 40,                     2, 0.03 0.02,               exact in cents",
        "    10, 33.3 33.3 33.4,            0, 3 3 4,                   yen have no decimals",
        " 1.000, 12.5 87.5,                 3, 0.125 0.875,             dinars have three",
        "  0.00, 70 30,                     2, 0.00 0.00,               nothing to divide",
        "  7.77, 100,                       2, 7.77,                    one gets it all",
    })
    void gives_the_rest_to_those_who_lost_most_by_rounding(
            String whole, String percents, int decimals, String parts, String why) {
        var divided = LargestRemainder.divide(new BigDecimal(whole), decimals(percents), decimals);

        assertThat(divided).as(why).isEqualTo(decimals(parts));
    }

    private static List<BigDecimal> decimals(String words) {
        return Arrays.stream(words.split(" ")).map(BigDecimal::new).toList();
    }
}
