package io.paceline.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    static final String ALPHABET = "=+-@'\t\r\n \u00a0＝＋－＠0a.\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "\t=1+1",
                "\rtext",
                "\ntext",
                "  =1+1",
                "\u00a0=1",
                "＝1+1",
                "＋1",
                "－1-1",
                "＠SUM",
                "-",
                "--12",
                "-12.50.1",
                "-1e5",
                "+1 650",
                "-12.50 ",
                "'=1",
            })
    void puts_a_quote_before_what_would_run(String text) {
        assertThat(CsvCells.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "12.50", "-12.50", "+12", "-0", "0", "text", "a=b", "1+1", "'", "'text", "''",
                "12-5", "e@mail", " text", "(=1)"
            })
    void leaves_numbers_and_other_text_alone(String text) {
        assertThat(CsvCells.harmless(text)).isEqualTo(text);
        assertThat(CsvCells.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @Randomly
    void gives_the_text_back_exactly_and_never_lets_a_formula_through(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }

        var harmless = CsvCells.harmless(text.toString());

        assertThat(CsvCells.plain(harmless)).isEqualTo(text.toString());
        if (!harmless.matches("[+-]?\\d+(\\.\\d+)?")) {
            assertThat(harmless.strip()).doesNotStartWith("=").doesNotMatch("(?s)[+\\-@＝＋－＠].*");
            assertThat(harmless).doesNotMatch("(?s)[\t\r\n].*");
        }
    }
}
