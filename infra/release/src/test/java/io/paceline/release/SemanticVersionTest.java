package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

    /// The order of section 11 of the specification, and what lies around it.
    static final List<String> ASCENDING =
            List.of(
                    "0.0.0",
                    "0.9.10",
                    "1.0.0-0",
                    "1.0.0-2",
                    "1.0.0-10",
                    "1.0.0-alpha",
                    "1.0.0-alpha.1",
                    "1.0.0-alpha.beta",
                    "1.0.0-beta",
                    "1.0.0-beta.2",
                    "1.0.0-beta.11",
                    "1.0.0-rc.1",
                    "1.0.0",
                    "1.0.1",
                    "1.2.0",
                    "1.10.0",
                    "2.0.0",
                    "2.0.99999999999999999999");

    @ParameterizedTest(name = "shuffled by {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orders_versions_as_the_specification_does(long seed) {
        var shuffled = new ArrayList<>(ASCENDING);
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.sort(Ecosystem.NPM.versionOrder());

        assertThat(shuffled).isEqualTo(ASCENDING);
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.2.0", "1, 1.0.0", "v1.2.3, 1.2.3", "1.2.3+build.7, 1.2.3"})
    void takes_different_spellings_for_the_same(String one, String other) {
        assertThat(SemanticVersion.parse(one)).isEqualByComparingTo(SemanticVersion.parse(other));
    }

    @Test
    void refuses_what_is_no_version() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SemanticVersion.parse("latest"))
                .withMessageContaining("'latest'");
    }
}
