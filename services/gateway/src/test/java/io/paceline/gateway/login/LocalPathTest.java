package io.paceline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/deals, /deals",
        "/deals?status=OPEN&limit=10, /deals?status=OPEN&limit=10",
        "/deals#top, /deals#top",
        "/团队/a, /%E5%9B%A2%E9%98%9F/a",
        "/deals/../goals, /goals",
        "/login?to=/%2F%2Fevil.example, /login?to=/%2F%2Fevil.example",
    })
    void keeps_a_path_of_ours(String wanted, String kept) {
        assertThat(LocalPath.of(wanted)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deals",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=1",
                "javascript:alert(1)",
                "mailto:a@evil.example",
                "?q",
                "/..//evil.example",
            })
    void knows_no_other_site(String wanted) {
        assertThat(LocalPath.of(wanted)).matches("/[^/\\\\]?.*").doesNotContain("//", "\r", "\n");
    }

    @Test
    void keeps_nothing_endless() {
        assertThat(LocalPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
        assertThat(LocalPath.of("/" + "a".repeat(1_999))).hasSize(2_000);
    }
}
