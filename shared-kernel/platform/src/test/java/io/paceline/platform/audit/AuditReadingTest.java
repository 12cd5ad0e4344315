package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.CurrentCaller;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@TestPropertySource(properties = "paceline.audit.seal-every=100ms")
class AuditReadingTest {

    private static final String ENTRIES = "/api/sample/audit/entries";
    private static final String ZEROS =
            "0000000000000000000000000000000000000000000000000000000000000000";

    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditTrail trail;
    @Autowired CurrentCaller callers;

    @BeforeEach
    void record_three_of_rosa_and_two_of_max() {
        Forgery.emptyLog(jdbc, transaction);
        record("rosa", "deal.won", "deal", "1");
        record("rosa", "deal.won", "deal", "2");
        record("rosa", "goal.closed", "goal", "1");
        record("max", "deal.won", "deal", "1");
        record("max", "=cmd()", "deal", "9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5, all of them",
        "actor=rosa, 3, by actor",
        "action=deal.won, 3, by action",
        "objectType=goal, 1, by the type of the object",
        "objectId=1, 3, by the id of the object",
        "objectType=deal&objectId=1&actor=max, 1, by all at once",
        "outcome=REFUSED, 0, by outcome",
        "from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z, 5, within a time",
        "from=2100-01-01T00:00:00Z, 0, after a time",
        "to=2000-01-01T00:00:00Z, 0, before a time",
    })
    void is_filtered(String query, int many, String why) {
        assertThat(items(http.get(ENTRIES + "?" + query))).as(why).hasSize(many);
    }

    @Test
    void is_paged_newest_first_without_gap_or_repetition() {
        var ids = new HashSet<String>();
        var times = new ArrayList<Instant>();
        var cursor = "";

        do {
            var page = http.get(ENTRIES + "?to=2100-01-01T00:00:00Z&limit=2" + cursor);
            for (var item : items(page)) {
                ids.add(item.path("id").asString());
                times.add(Instant.parse(item.path("at").asString()));
            }
            var next = page.json().path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(5).hasSameSizeAs(times);
        assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void is_exported_with_cells_that_no_spreadsheet_runs() {
        var csv = http.get(ENTRIES + "?actor=max", "Accept", "text/csv").text();

        var lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("at,actor.kind,actor.subject").contains("changes");
        assertThat(lines.get(1)).contains("'=cmd()").contains("\"\"before\"\":\"\"old\"\"");
    }

    @Test
    void tells_who_read_it() {
        http.get(ENTRIES + "?actor=rosa");

        var entry = items(http.get(ENTRIES + "?action=audit.read")).getFirst();
        assertThat(entry.at("/actor/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(entry.path("changes").toString())
                .contains("\"field\":\"actor\",\"after\":\"rosa\"");
    }

    @ParameterizedTest
    @CsvSource({"/entries", "/blocks/head", "/verification"})
    void is_not_for_everybody(String path) {
        assertThat(http.as("rosa").get("/api/sample/audit" + path).status()).isEqualTo(403);
        assertThat(http.asMachine("sample:read").get("/api/sample/audit" + path).status())
                .isEqualTo(403);
        assertThat(http.asNobody().get("/api/sample/audit" + path).status()).isEqualTo(401);
    }

    @Test
    void is_verified_with_a_head_that_was_kept() throws Exception {
        Thread.sleep(500); // Until it is sealed.
        var head = http.get("/api/sample/audit/blocks/head").json();

        var sound =
                http.get(
                        "/api/sample/audit/verification?block=%s&hash=%s"
                                .formatted(
                                        head.path("block").asString(),
                                        head.path("hash").asString()));
        var other =
                http.get(
                        "/api/sample/audit/verification?block=%s&hash=%s"
                                .formatted(head.path("block").asString(), "ab".repeat(32)));

        assertThat(head.path("block").asLong()).isPositive();
        assertThat(sound.json().path("sound").asBoolean()).as(sound.text()).isTrue();
        assertThat(other.json().path("sound").asBoolean()).isFalse();
        assertThat(other.json().at("/findings/0/kind").asString()).isEqualTo("HEAD_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({"block=1", "hash=abcd", "block=1&hash=xyz", "block=-1&hash=" + ZEROS})
    void refuses_half_a_head(String query) {
        assertThat(http.get("/api/sample/audit/verification?" + query).status()).isEqualTo(400);
    }

    @Test
    void shows_its_head_as_metrics() throws Exception {
        Thread.sleep(500); // Until it is sealed.

        assertThat(http.management("/actuator/prometheus").text())
                .contains("paceline_audit_head_block ")
                .contains("paceline_audit_head_hash ")
                .contains("paceline_audit_unsealed_age_seconds ");
    }

    @Test
    void work_that_goes_on_in_another_thread_is_the_callers() throws Exception {
        var carried = new AtomicReference<Runnable>();
        callers.runAs(
                caller("ida"),
                () -> carried.set(trail.carry(() -> recordNow("thing.made", "thing", "1"))));

        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(carried.get()).get();
        }

        assertThat(items(http.get(ENTRIES + "?actor=ida"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.9, 203.0.113.9, as the gateway told it",
        "X-Forwarded-For, '198.51.100.7, 203.0.113.9', 203.0.113.9, not what the caller added",
        "X-Forwarded-For, <script>, unreadable, no address",
        "Forwarded, for=203.0.113.9, 127.0.0.1, another header",
        "X-Real-IP, 203.0.113.9, 127.0.0.1, yet another header",
    })
    void believes_the_gateway_where_a_caller_is(
            String header, String value, String address, String why) {
        http.get(ENTRIES, header, value);

        assertThat(
                        jdbc.sql(
                                        """
                                        select address from audit_entry where action = 'audit.read'
                                        order by number desc limit 1
                                        """)
                                .query((row, _) -> row.getString(1))
                                .single())
                .as(why)
                .isEqualTo(address);
    }

    private void record(String actor, String action, String type, String id) {
        callers.runAs(caller(actor), () -> recordNow(action, type, id));
    }

    private void recordNow(String action, String type, String id) {
        trail.record(action, AuditedObject.of(type, id), Map.of("v", "old"), Map.of("v", "new"));
    }

    private static Caller caller(String name) {
        return new Caller(
                Caller.Kind.PERSON,
                name,
                name,
                "gateway",
                new Caller.Membership(UUID.randomUUID(), name, false),
                List.of(),
                Set.of(),
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static List<JsonNode> items(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return List.copyOf(answer.json().path("items").values());
    }
}
