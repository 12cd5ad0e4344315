package io.paceline.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTextTest {

    static final String ALPHABET = "_x0041Ff5\u0001\u001f\n\uffffé";

    @ParameterizedTest
    @CsvSource({
        "a_x0041_b,       aAb",
        "_x005F_x0041_,   _x0041_",
        "_x0000_,         _x0000_",
        "_xD83D_,         _xD83D_",
        "_x41_,           _x41_",
        "_x0024_1,        $1",
        "_x005c_,         \\",
    })
    void reads_the_escapes_of_workbooks(String text, String decoded) {
        assertThat(XlsxText.decoded(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @Randomly
    void gives_the_text_back_exactly(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }

        var encoded = XlsxText.encoded(text.toString());

        assertThat(XlsxText.decoded(encoded)).isEqualTo(text.toString());
        assertThat(encoded).doesNotContain("\u0001", "\uffff");
    }
}
