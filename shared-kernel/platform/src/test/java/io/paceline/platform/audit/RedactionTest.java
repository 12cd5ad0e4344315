package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask ann.o'neill+x@sales.example.org today | ask [removed] today | an address within a text",
                "zoë@exämple.org | [removed] | letters beyond ASCII",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyb3NhIn0.c2ln | [removed] | a signed token",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyb3NhIn0 | [removed] | a token without its signature",
                "Authorization: Bearer abcdef123456 | Authorization: [removed] | an opaque token",
                "basic cm9zYTpzZWNyZXQ= | [removed] | a user with password",
                "5 @ 3.20 each | 5 @ 3.20 each | an at sign that is no address",
                "the eye | the eye | no token",
                "basic responsibilities | basic responsibilities | no password",
                "ann@example | ann@example | no address without a dot",
                "a@b.example,c@d.example | [removed],[removed] | two",
                "<mailto:ann@example.org> | <mailto:[removed]> | a link",
            })
    void takes_secrets_out_of_text(String text, String redacted, String why) {
        assertThat(Redaction.of(text)).as(why).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"password\":\"x\",\"name\":\"n\"} | {\"password\":\"[removed]\",\"name\":\"n\"} | text",
                "{\"clientSecret\":{\"a\":[1,2]},\"b\":1} | {\"clientSecret\":\"[removed]\",\"b\":1} | a tree",
                "{\"access_token\":[1],\"b\":true} | {\"access_token\":\"[removed]\",\"b\":true} | a list",
                "{\"e-mail\":\"x\"} | {\"e-mail\":\"[removed]\"} | another spelling",
                "{\"email\":null,\"a\":1} | {\"email\":null,\"a\":1} | nothing to hide",
                "[{\"a\":\"me@example.org\"}] | [{\"a\":\"[removed]\"}] | by its look",
                "{\"me@example.org\":1} | {\"[removed]\":1} | a name",
                "{\"a\":1.10,\"b\":1E+5,\"c\":-0} | {\"a\":1.10,\"b\":1E+5,\"c\":-0} | numbers stay",
                "{\"a\":\"\\u0000\\ud800\"} | {\"a\":\" ?\"} | what cannot be stored",
            })
    void takes_secrets_out_of_json(String json, String redacted, String why) {
        assertThat(Redaction.json(json)).as(why).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "eyJ", "a.", "@", "eyJa.", "bearer ", "a@b."})
    void is_done_soon_whatever_the_text(String part) {
        var text = "@ " + part.repeat(1_000_000 / part.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Redaction.of(text)).isNotEmpty());
    }

    @Test
    void keeps_umlauts_and_emoji() {
        assertThat(Redaction.of("Grüße 🎉")).isEqualTo("Grüße 🎉");
    }
}
