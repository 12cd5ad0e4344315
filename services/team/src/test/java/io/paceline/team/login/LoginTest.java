package io.paceline.team.login;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LoginTest {

    final TestHttp http;
    final JdbcClient jdbc;

    LoginTest(@Autowired TestHttp http, @Autowired JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    @Test
    void a_login_is_kept_with_who_reported_it_and_makes_the_user_known() {
        var id = UUID.randomUUID();

        var answer = report(login(id, "LOGIN", "lena", "2026-05-01T08:00:00Z"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var reporter =
                jdbc.sql("select reported_by from login_event where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
        assertThat(reporter).isEqualTo("a-machine");
        var user = http.get("/api/team/users?q=lena").json().at("/items/0");
        assertThat(user.get("lastLoginAt").asString()).isEqualTo("2026-05-01T08:00:00Z");
        assertThat(user.get("name").asString()).isEqualTo("Name of lena");
    }

    @Test
    void the_same_report_again_is_passed_over() {
        var id = UUID.randomUUID();
        report(login(id, "FAILURE", "nora", "2026-05-01T08:00:00Z"));

        var again = report(login(id, "LOGIN", "nora", "2026-05-02T08:00:00Z"));

        assertThat(again.status()).isEqualTo(204);
        assertThat(kindOf(id)).isEqualTo("FAILURE");
        assertThat(http.get("/api/team/users?q=nora").json().get("items")).isEmpty();
    }

    @Test
    void the_audit_tells_of_each_once() {
        var id = UUID.randomUUID();
        report(login(id, "FAILURE", "fred", "2026-05-01T08:00:00Z"));
        report(login(id, "FAILURE", "fred", "2026-05-01T08:00:00Z"));

        var entries = http.get("/api/team/audit/entries?objectType=user&objectId=fred").json();
        assertThat(entries.get("items")).hasSize(1);
        var entry = entries.at("/items/0");
        assertThat(entry.get("action").asString()).isEqualTo("user.login-failed");
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("MACHINE");
        assertThat(entry.get("changes").toString()).contains("192.0.2.1", "2026-05-01T08:00:00Z");
    }

    @Test
    void a_late_report_does_not_take_the_last_login_back() {
        report(login(UUID.randomUUID(), "LOGIN", "late", "2026-05-02T08:00:00Z"));
        report(login(UUID.randomUUID(), "LOGIN", "late", "2026-05-01T08:00:00Z"));

        var user = http.get("/api/team/users?q=late").json().at("/items/0");
        assertThat(user.get("lastLoginAt").asString()).isEqualTo("2026-05-02T08:00:00Z");
    }

    @Test
    void a_failure_may_know_nothing_of_whom() {
        var id = UUID.randomUUID();

        var answer =
                report(
                        "{\"id\":\"%s\",\"at\":\"2026-05-01T08:00:00Z\",\"kind\":\"FAILURE\"}"
                                .formatted(id));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(kindOf(id)).isEqualTo("FAILURE");
    }

    @ParameterizedTest(name = "{0} at once")
    @CsvSource({"0, 422", "200, 204", "201, 422"})
    void takes_a_limited_number_at_once(int number, int status) {
        var logins =
                IntStream.range(0, number)
                        .mapToObj(_ ->
                                login(UUID.randomUUID(), "LOGOUT", "x", "2026-05-01T08:00:00Z"))
                        .collect(joining(","));

        assertThat(report(logins).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"at":"2026-05-01T08:00:00Z","kind":"LOGIN"}                                                     | no id
                    {"id":"01920000-0000-7000-8000-000000000001","kind":"LOGIN"}                                     | no time
                    {"id":"01920000-0000-7000-8000-000000000001","at":"2026-05-01T08:00:00Z","kind":"ENTRY"}         | no such kind
                    {"id":"01920000-0000-7000-8000-000000000001","at":"+1000000000-12-31T23:59:59Z","kind":"LOGIN"}  | beyond all calendars
                    {"id":"01920000-0000-7000-8000-000000000001","at":"2026-05-01T08:00:00Z","kind":"LOGIN","x":1}   | an unknown property
                    """)
    void refuses_what_is_no_report(String login, String why) {
        var answer = report(login);

        assertThat(answer.status()).as(why + answer.text()).isBetween(400, 422);
    }

    @Test
    void only_a_login_service_reports() {
        var body = body(login(UUID.randomUUID(), "LOGIN", "lena", "2026-05-01T08:00:00Z"));

        assertThat(http.post("/api/team/logins", body).status()).isEqualTo(403);
        assertThat(http.asMachine("team:write").post("/api/team/logins", body).status())
                .isEqualTo(403);
    }

    private Answer report(String logins) {
        return http.asMachine("audit:write").post("/api/team/logins", body(logins));
    }

    private static String body(String logins) {
        return "{\"logins\":[" + logins + "]}";
    }

    private static String login(UUID id, String kind, String subject, String at) {
        return """
        {"id":"%s","at":"%s","kind":"%s","subject":"%s","name":"Name of %s","client":"gateway",
         "address":"192.0.2.1"}
        """
                .formatted(id, at, kind, subject, subject);
    }

    private String kindOf(UUID id) {
        return jdbc.sql("select kind from login_event where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
