package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    static final List<String> KNOWN =
            List.of("GTX Pro", "GTX Plus Pro", "MG Special", "technology", "Darcel Schlecht");

    @ParameterizedTest(name = "{0} suggests {1}: {2}")
    @CsvSource({
        "GTXPro, GTX Pro, spaces do not count",
        "technolgy, technology, a letter is missing",
        "darcel schlect, Darcel Schlecht, case does not count",
        "GTX Pluss Pro, GTX Plus Pro, the nearest of two alike",
        "Zebra, , nothing is alike",
    })
    void suggests_the_name_that_was_probably_meant(
            String given, @Nullable String nearest, String why) {
        assertThat(Nearest.to(given, KNOWN).orElse(null)).as(why).isEqualTo(nearest);
    }
}
