package io.paceline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RevisionTest {

    static final String THING = "/api/things/00000000-0000-0000-0000-000000000007";

    @Autowired TestHttp http;

    @Test
    void changes_the_revision_that_the_caller_has_seen_and_tags_the_new_one() {
        var answer = http.put(THING, "{}", "If-Match", "\"3\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void refuses_a_change_without_a_revision() {
        assertThat(http.put(THING, "{}").status()).isEqualTo(428);
    }

    @Test
    void refuses_a_change_of_an_older_revision_and_names_the_newest() {
        var answer = http.put(THING, "{}", "If-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().path("detail").asString())
                .contains("revision 2", "newest revision is 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "3",
                "W/\"3\"",
                "\"3\", \"4\"",
                "\"\"",
                "\"-1\"",
                "\"1234567890123456789\""
            })
    void refuses_anything_but_one_strong_tag(String header) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> IfMatchArgument.revision(header))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid-if-match"));
    }

    @Test
    void reads_the_largest_revision() {
        assertThat(IfMatchArgument.revision("\"999999999999999999\""))
                .isEqualTo(999_999_999_999_999_999L);
    }
}
