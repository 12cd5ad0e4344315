package io.paceline.platform.audit;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AuditedChangesTest {

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @Test
    void tells_who_changed_which_object_when_from_where_and_how() {
        change(1, "Ann", "10.5");

        change(2, "Anna", "10.50");

        var entry = entries("objectId=" + id).getFirst();
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("PERSON");
        assertThat(entry.at("/actor/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(entry.at("/actor/client").asString()).isEqualTo("paceline-gateway");
        assertThat(entry.at("/origin/address").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.at("/origin/request").asString())
                .isEqualTo("PUT /api/sample/members/{id}/{revision}");
        assertThat(entry.at("/origin/traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(entry.path("action").asString()).isEqualTo("paceline.member.changed.v1");
        assertThat(entry.at("/object/type").asString()).isEqualTo("member");
        assertThat(entry.at("/object/revision").asLong()).isEqualTo(2);
        assertThat(entry.at("/verdict/outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(entry.at("/verdict/reason").asString()).isEqualTo("renamed");
        assertThat(entry.path("at").asString()).startsWith("20");
        assertThat(entry.path("beforeRevision").asLong()).isEqualTo(1);
        assertThat(entry.path("changes"))
                .hasToString(
                        """
                        [{"field":"name","before":"Ann","after":"Anna"},\
                        {"field":"pay","before":"10.5","after":"10.50"}]\
                        """);
    }

    @Test
    void gives_all_values_of_a_new_object_and_nothing_before() {
        change(1, "Ann", "10");

        var entry = entries("objectId=" + id).getFirst();
        assertThat(entry.has("beforeRevision")).isFalse();
        assertThat(entry.path("changes"))
                .hasToString(
                        "[{\"field\":\"name\",\"after\":\"Ann\"},{\"field\":\"pay\",\"after\":\"10\"}]");
    }

    @Test
    void tells_a_machine_by_its_client() {
        var answer =
                http.asMachine("sample:write").put(path(1), "{\"name\": \"Ann\", \"pay\": \"1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(entries("objectId=" + id).getFirst().at("/actor/kind").asString())
                .isEqualTo("MACHINE");
    }

    @Test
    void tells_nothing_of_a_change_that_was_taken_back_but_its_refusal() {
        var answer = change(1, "refused", "1");

        assertThat(answer.status()).isEqualTo(409);
        var entries = entries("objectId=" + id);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().at("/verdict/outcome").asString()).isEqualTo("REFUSED");
        assertThat(entries.getFirst().at("/verdict/code").asString()).isEqualTo("name-refused");
    }

    @Test
    void tells_nothing_of_reactions_to_events() {
        events.send(EventType.UNIT_CREATED, id, 1, "{\"name\":\"West\"}");

        eventually(() ->
                assertThat(
                                jdbc.sql("select count(*) from outbox where subject = ?")
                                        .params(id.toString())
                                        .query(Long.class)
                                        .single())
                        .isEqualTo(1));
        assertThat(entries("objectId=" + id)).isEmpty();
    }

    @Test
    void tells_of_a_request_whose_change_no_event_tells_of_in_its_own_transaction() {
        http.post("/api/sample/notes?of=x", "{\"text\": \"in one\", \"password\": \"hush\"}");

        var entry = entries("action=POST /api/sample/notes").getFirst();
        assertThat(entry.at("/object/type").asString()).isEqualTo("note");
        assertThat(entry.path("changes"))
                .hasToString(
                        """
                        [{"field":"query","after":"of=x"},\
                        {"field":"body","after":{"text":"in one","password":"[removed]"}}]\
                        """);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from note join audit_entry
                                        on note.xmin::text::bigint = transaction_id % (1::bigint << 32)
                                        where text = 'in one'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void tells_of_a_change_outside_of_any_transaction() {
        http.post("/api/sample/notes/loose", "{\"text\": \"free\"}");

        assertThat(entries("action=POST /api/sample/notes/loose")).hasSize(1);
    }

    @Test
    void tells_of_a_repeated_command_once() {
        for (int i = 0; i < 2; i++) {
            http.post("/api/sample/notes", "{\"text\": \"once\"}", "Idempotency-Key", "note-1");
        }

        assertThat(entries("action=POST /api/sample/notes&outcome=SUCCEEDED"))
                .filteredOn(it -> it.path("changes").toString().contains("once"))
                .hasSize(1);
    }

    @Test
    void leaves_out_a_body_that_is_too_long() {
        var text = "x".repeat(AuditedRequest.LONGEST_BODY);
        http.post("/api/sample/notes", "{\"text\": \"" + text + "\"}");

        var entry = entries("action=POST /api/sample/notes").getFirst();
        assertThat(entry.path("changes"))
                .hasToString("[{\"field\":\"bytes\",\"after\":%d}]".formatted(text.length() + 12));
    }

    @Test
    void tells_what_a_service_names_itself() {
        http.post("/api/sample/notes/" + id + "/erasure", "");

        var entries = entries("objectId=" + id);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().path("action").asString()).isEqualTo("note.erased");
        assertThat(entries.getFirst().path("changes"))
                .hasToString("[{\"field\":\"text\",\"before\":\"%s\"}]".formatted(id));
    }

    @Test
    void keeps_peoples_contacts_out() {
        http.put(
                path(1),
                "{\"name\": \"ann@example.org\", \"email\": \"ann@example.org\", \"pay\": \"1\"}");

        assertThat(
                        jdbc.sql("select after from audit_entry where object_id = ?")
                                .params(id.toString())
                                .query(String.class)
                                .single())
                .isEqualTo("{\"name\":\"[removed]\",\"email\":\"[removed]\",\"pay\":\"1\"}");
    }

    @Test
    void cannot_be_changed() {
        change(1, "Ann", "1");

        for (var statement :
                List.of(
                        "update audit_entry set actor = 'me'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "update audit_block set number = 7",
                        "delete from audit_block",
                        "truncate audit_block",
                        "delete from audit_era")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private TestHttp.Answer change(long revision, String name, String pay) {
        return http.put(path(revision), "{\"name\": \"%s\", \"pay\": \"%s\"}".formatted(name, pay));
    }

    private String path(long revision) {
        return "/api/sample/members/%s/%d".formatted(id, revision);
    }

    private List<JsonNode> entries(String query) {
        var answer =
                http.get(
                        "/api/sample/audit/entries?"
                                + query.replace(" ", "%20")
                                        .replace("{", "%7B")
                                        .replace("}", "%7D"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return List.copyOf(answer.json().path("items").values());
    }
}
