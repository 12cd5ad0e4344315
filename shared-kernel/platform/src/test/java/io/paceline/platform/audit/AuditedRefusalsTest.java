package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class AuditedRefusalsTest {

    private static final String MEMBER =
            "{\"name\": \"Ann\", \"email\": \"a@b.example\", \"pay\": \"1\"}";

    record Line(
            String actorKind,
            String actor,
            String address,
            String action,
            String objectId,
            String code,
            String reason,
            int times) {}

    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired RecordRefusals refusals;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void begin_with_an_empty_log() {
        refusals.writeCounted();
        Forgery.emptyLog(jdbc, transaction);
    }

    @Test
    void tells_of_whoever_comes_without_a_token() {
        http.asNobody().get("/api/sample/members/" + id);

        var line = lines().getFirst();
        assertThat(line.actorKind()).isEqualTo("UNKNOWN");
        assertThat(line.address()).isEqualTo("127.0.0.1");
        assertThat(line.action()).isEqualTo("GET /api/sample/members/{id}");
        assertThat(line.objectId()).isEqualTo(id.toString());
        assertThat(line.code()).isEqualTo("login-required");
    }

    @Test
    void tells_why_a_token_was_not_accepted_and_never_the_token() {
        var expired =
                TestIssuer.running()
                        .token(claims ->
                                claims.subject("rosa")
                                        .issueTime(Date.from(Instant.now().minusSeconds(900)))
                                        .expirationTime(
                                                Date.from(Instant.now().minusSeconds(600))));
        var tokens =
                List.of(
                        expired,
                        TestIssuer.running().foreignToken("rosa"),
                        "not.a.token",
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb3NhIn0.",
                        "{\"alg\":\"secret-looking\"}");

        tokens.forEach(token -> http.with(token).get("/api/sample/members/" + id));

        var lines = lines();
        assertThat(lines).hasSize(tokens.size());
        assertThat(lines).extracting(Line::code).containsOnly("invalid-token");
        assertThat(lines.getFirst().reason()).contains("expired");
        var everything = everything();
        assertThat(tokens).allSatisfy(token -> assertThat(everything).doesNotContain(token));
        assertThat(everything).doesNotContain("secret-looking").doesNotContain("eyJ");
    }

    @Test
    void tells_who_lacked_a_right() {
        http.as("rosa").put("/api/sample/members/" + id + "/1", MEMBER);

        var line = lines().getFirst();
        assertThat(line.actor()).isEqualTo("rosa");
        assertThat(line.action()).isEqualTo("PUT /api/sample/members/{id}/{revision}");
        assertThat(line.objectId()).isEqualTo(id.toString());
        assertThat(line.code()).isEqualTo("forbidden");
        assertThat(line.reason()).contains("KEEP_ROSTER");
    }

    @Test
    void tells_who_came_though_they_are_locked_out() {
        jdbc.sql(
                        """
                        insert into access_user (id, revision, subject, suspended, grants)
                        values (gen_random_uuid(), 1, 'sue', true, '[]')
                        """)
                .update();

        http.as("sue").get("/api/sample/members/" + id);

        var line = lines().getFirst();
        assertThat(line.actor()).isEqualTo("sue");
        assertThat(line.code()).isEqualTo("user-suspended");
    }

    @Test
    void tells_who_asked_for_what_is_not_there_for_them() {
        http.get("/api/sample/members/" + id);

        var line = lines().getFirst();
        assertThat(line.actor()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(line.code()).isEqualTo("member-not-found");
        assertThat(line.objectId()).isEqualTo(id.toString());
    }

    @Test
    void tells_of_commands_that_are_refused_with_the_reason_but_without_contacts() {
        http.put(
                "/api/sample/members/" + id + "/1",
                "{\"name\": \"refused\", \"pay\": \"1\"}",
                "Idempotency-Key",
                "key-1");
        http.put("/api/sample/members/" + id + "/1", "{\"unknown\": 1}");

        assertThat(lines())
                .extracting(Line::code)
                .containsExactly("name-refused", "invalid-request");
        assertThat(lines().getFirst().reason()).isEqualTo("Write to [removed] about " + id);
    }

    @Test
    void tells_nothing_of_questions_that_are_malformed() {
        http.get("/api/sample/audit/entries?limit=0");

        assertThat(lines()).isEmpty();
    }

    @Test
    void counts_what_is_refused_all_the_time() {
        for (int i = 0; i < RefusalLimit.ALIKE + 15; i++) {
            http.asNobody().get("/api/sample/members/" + id);
        }
        refusals.writeCounted();

        var lines = lines();
        assertThat(lines).hasSize(RefusalLimit.ALIKE + 1);
        assertThat(lines.getLast().times()).isEqualTo(15);
        assertThat(lines.getLast().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void paths_without_an_endpoint_are_told_without_what_they_say() {
        http.asNobody().get("/api/sample/ann@example.org/secret");
        http.get("/api/sample/ann@example.org/secret");

        assertThat(lines())
                .extracting(Line::action)
                .allSatisfy(it -> assertThat(it).doesNotContain("ann"));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void logs_no_token_no_password_and_no_contact(CapturedOutput output) {
        var token = TestIssuer.running().tokenOf(TestHttp.EVERYBODY);
        var http = this.http.with(token);

        http.put("/api/sample/members/" + id + "/1", MEMBER);
        http.put("/api/sample/members/" + id + "/2", "{\"name\": \"refused\", \"pay\": \"1\"}");
        http.post(
                "/api/sample/notes", "{\"text\": \"ann@b.example\", \"password\": \"hush-hush\"}");
        http.post("/api/sample/notes", "{\"text\": null, \"password\": \"hush-hush\"}");
        this.http.with(token + "x").get("/api/sample/members/" + id);
        this.http.with("x" + token).put("/api/sample/members/" + id + "/1", MEMBER);

        assertThat(output.getAll())
                .doesNotContain(token)
                .doesNotContain(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')))
                .doesNotContain("hush-hush")
                .doesNotContain("a@b.example")
                .doesNotContain("ann@b.example")
                .doesNotContain("boss@example.org");
        assertThat(everything())
                .doesNotContain(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')))
                .doesNotContain("hush-hush")
                .doesNotContain("@b.example");
    }

    private List<Line> lines() {
        return jdbc.sql(
                        """
                        select actor_kind, actor, address, action, object_id, code, reason, times
                        from audit_entry where outcome = 'REFUSED'
                        order by era, transaction_id, number
                        """)
                .query((row, _) ->
                        new Line(
                                row.getString("actor_kind"),
                                row.getString("actor"),
                                row.getString("address"),
                                row.getString("action"),
                                row.getString("object_id"),
                                row.getString("code"),
                                row.getString("reason"),
                                row.getInt("times")))
                .list();
    }

    private String everything() {
        return String.join(
                "\n",
                jdbc.sql("select audit_entry::text from audit_entry")
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
