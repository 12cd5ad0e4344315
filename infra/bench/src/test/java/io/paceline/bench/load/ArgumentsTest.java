package io.paceline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void are_words_and_options() {
        var arguments = Arguments.of("latency", "--rates", "20,100", "--keep", "--seconds", "5");

        assertThat(arguments.words()).containsExactly("latency");
        assertThat(arguments.numbers("--rates", List.of(1))).containsExactly(20, 100);
        assertThat(arguments.has("--keep")).isTrue();
        assertThat(arguments.number("--seconds", 30)).isEqualTo(5);
        assertThat(arguments.number("--warmup", 10)).isEqualTo(10);
        arguments.requireAllAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "9999999999", ""})
    void take_whole_numbers_from_one(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of("--rate", text).number("--rate", 1))
                .withMessageContaining("--rate");
    }

    @Test
    void refuse_options_that_nobody_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of("--sconds", "5").requireAllAsked())
                .withMessageContaining("--sconds");
    }
}
