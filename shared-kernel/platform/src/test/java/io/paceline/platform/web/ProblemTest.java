package io.paceline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProblemTest {

    @Autowired TestHttp http;
    @Autowired MeterRegistry meters;

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"name": "a", "kind": "LARGE", "lines": [}          | 400 | malformed-json  | /lines            | a syntax error
                    {"name": "a", "kind": "HUGE", "lines": []}          | 422 | invalid-request | /kind             | an unknown constant
                    {"name": "a", "kind": 1, "lines": []}               | 422 | invalid-request | /kind             | a number for a constant
                    {"name": "a", "kind": "LARGE", "lines": [], "x": 1} | 422 | invalid-request | /x                | an unknown property
                    {"name": "a", "name": "b", "kind": "LARGE"}         | 400 | malformed-json  | ``                | a repeated property
                    {"name": "a", "lines": []}                          | 422 | invalid-request | /kind             | a missing property
                    {"name": null, "kind": "LARGE", "lines": []}        | 422 | invalid-request | /name             | a null
                    {"name": "a", "kind": "LARGE", "lines": [null]}     | 422 | invalid-request | /lines/0          | a null in a list
                    {"name": 5, "kind": "LARGE", "lines": []}           | 422 | invalid-request | /name             | a number for a text
                    {"name": "a\\u0000", "kind": "LARGE", "lines": []}  | 422 | invalid-request | /name             | an unstorable character
                    {"name": " ", "kind": "LARGE", "lines": []}         | 422 | invalid-request | /name             | a broken constraint
                    {"name": "a", "kind": "LARGE", "lines": [{"quantity": 0, "price": "1"}]}     | 422 | invalid-request | /lines/0/quantity | a negative quantity
                    {"name": "a", "kind": "LARGE", "lines": [{"quantity": 1.5, "price": "1"}]}   | 422 | invalid-request | /lines/0/quantity | a fraction for a whole number
                    {"name": "a", "kind": "LARGE", "lines": [{"quantity": "1", "price": "1"}]}   | 422 | invalid-request | /lines/0/quantity | a text for a number
                    {"name": "a", "kind": "LARGE", "lines": [{"quantity": 1, "price": "1,5"}]}   | 422 | invalid-request | /lines/0/price    | a decimal comma
                    {"name": "a", "kind": "LARGE", "lines": [{"quantity": 1, "price": 1e999999}]} | 422 | invalid-request | /lines/0/price   | a number of a million digits
                    {"name": "a", "kind": "LARGE", "lines": [], "on": "2017-02-30"}              | 422 | invalid-request | /on               | a day that does not exist
                    [1]                                                 | 422 | invalid-request | ``                | a list for an object
                    """)
    void refuses_a_body_at_its_place(
            String body, int status, String code, String pointer, String why) {
        var answer = http.post("/api/things", body);

        assertThat(answer.status()).as(why + answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asString())
                .isEqualTo("https://paceline.io/problems/" + code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/nothing, 404, path-not-found",
        "GET, /nothing, 404, path-not-found",
        "GET, /error, 404, path-not-found",
        "GET, /api/things/00000000-0000-0000-0000-000000000000, 404, thing-not-found",
        "GET, /api/things/5, 400, invalid-parameter",
        "GET, /api/things?limit=0, 400, invalid-parameter",
        "GET, /api/things?limit=201, 400, invalid-parameter",
        "GET, /api/things?sort=secret, 400, invalid-parameter",
        "GET, /api/things?cursor=garbage, 400, invalid-cursor",
        "GET, /api/things/broken?number=x, 400, invalid-parameter",
        "GET, /api/things/broken, 500, internal-error",
        "DELETE, /api/things, 405, method-not-allowed",
        "POST, /api/things, 400, body-missing",
        "POST, /api/things/upload, 400, malformed-multipart",
    })
    void answers_each_failure_with_a_problem(String method, String path, int status, String code) {
        var answer = http.send(method, path, null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).endsWith("/" + code);
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void tells_line_and_column_of_a_syntax_error() {
        var answer = http.post("/api/things", "{\n  \"name\": oops}");

        assertThat(answer.json().path("detail").asString()).contains("line 2, column");
    }

    @Test
    void hides_what_broke_inside() {
        assertThat(http.get("/api/things/broken").text()).doesNotContain("secret", "Exception");
    }

    @Test
    void names_what_would_have_been_right() {
        var answer =
                http.post("/api/things", "{\"name\": \"a\", \"kind\": \"HUGE\", \"lines\": []}");

        assertThat(answer.json().at("/errors/0/message").asString()).contains("[LARGE, SMALL]");
        assertThat(answer.json().at("/errors/0/value").asString()).isEqualTo("HUGE");
    }

    @Test
    void tells_which_methods_are_allowed() {
        assertThat(http.send("DELETE", "/api/things", null).header("Allow"))
                .contains("GET")
                .contains("POST");
    }

    @Test
    void counts_refusals_by_code() {
        double before = counted();

        http.get("/api/things/00000000-0000-0000-0000-000000000000");

        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void refuses_what_contradicts_a_constraint_of_the_database() {
        var body = "{\"name\": \"only once\", \"kind\": \"LARGE\", \"lines\": []}";
        http.post("/api/things", body);

        var answer = http.post("/api/things", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asString()).contains("thing name key");
    }

    private double counted() {
        return meters.counter("paceline.refusals", "code", "thing-not-found", "status", "404")
                .count();
    }
}
