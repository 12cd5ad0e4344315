package io.paceline.crm.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rosa and Ron sold in the west, where Max manages, until Rosa went to Mia in the east in June
/// 2017. Dora directs the west, Carla and Finn see to its pay, Otto operates.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerAccessTest {

    static final String CUSTOMERS = "/api/crm/customers";
    static final String SECTOR = "/api/crm/sectors/retail";
    static final UUID WEST = new UUID(1, 2);
    static final UUID EAST = new UUID(1, 3);
    static final UUID ROSA = new UUID(2, 1);
    static final UUID RON = new UUID(2, 2);
    static final UUID MAX = new UUID(2, 3);
    static final UUID MIA = new UUID(2, 4);

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void join() {
        member(MAX, "max", place("2010-01-01", null, WEST, null));
        member(MIA, "mia", place("2010-01-01", null, EAST, null));
        member(RON, "ron", place("2010-01-01", null, WEST, MAX));
        member(
                ROSA,
                "rosa",
                place("2010-01-01", "2017-06-01", WEST, MAX)
                        + ", "
                        + place("2017-06-01", null, EAST, MIA));
        grant("dora", "DIRECTOR", WEST);
        grant("carla", "COMPENSATION", WEST);
        grant("finn", "FINANCE", WEST);
        grant("otto", "OPERATOR", null);
        TestEvents.eventually(() -> assertThat(known()).isEqualTo("4 4 4"));
    }

    @BeforeEach
    void forget() {
        events.forgetSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "ron", "max", "mia", "dora", "carla", "finn", "otto"})
    void everybody_with_a_role_sees_every_customer_in_full(String person) {
        var path = added("Seen by " + person, RON);
        var sees = http.as(person);
        var query = CUSTOMERS + "?q=" + "seen%20by%20" + person;

        assertThat(sees.get(path).json().at("/annualRevenue/amount").asString()).isEqualTo("5");
        assertThat(sees.get(query).json().at("/items/0/annualRevenue/amount").asString())
                .isEqualTo("5");
        assertThat(sees.send("GET", query, null, "Accept", "text/csv").text())
                .contains("Seen by " + person);
        assertThat(sees.get("/api/crm/sectors").status()).isEqualTo(200);
    }

    @Test
    void a_machine_sees_customers_by_its_scope() {
        var path = added("Seen by a machine", RON);

        assertThat(http.asMachine("crm:read").get(path).status()).isEqualTo(200);
        for (var refused : new TestHttp[] {http.asMachine("deal:read"), http.as("stranger")}) {
            assertThat(refused.get(path).status()).isEqualTo(403);
            assertThat(refused.get(CUSTOMERS).status()).isEqualTo(403);
            assertThat(refused.get("/api/crm/sectors").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest(name = "{0} changes a customer of {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rosa | ROSA | 200 | it is her own",
                "rosa | RON | customer-beyond-reach | it is a colleague's",
                "max | RON | 200 | he manages Ron",
                "max | ROSA | customer-beyond-reach | he managed Rosa until June",
                "mia | ROSA | 200 | she manages Rosa now",
                "mia | RON | customer-beyond-reach | she manages somebody else",
                "dora | RON | 200 | she directs the west",
                "dora | ROSA | customer-beyond-reach | Rosa is in the east now",
                "otto | RON | 200 | he operates",
                "otto | NOBODY | 200 | he assigns what nobody owns",
                "max | NOBODY | customer-beyond-reach | nobody takes what nobody owns",
                "rosa | NOBODY | customer-beyond-reach | nobody takes what nobody owns",
                "carla | RON | forbidden | she sees to pay",
                "finn | RON | forbidden | he controls",
                "stranger | RON | forbidden | nobody knows them",
            })
    void changes_the_customers_of_whoever_is_within_reach(
            String person, String owner, String outcome, String why) {
        var path = added("Acme", id(owner));
        events.forgetSent();

        var answer = change(http.as(person), path, body("Acme & Sons", owner(owner)));

        require(answer, outcome, why);
        var changed = outcome.equals("200");
        assertThat(http.get(path).json().path("revision").asLong()).isEqualTo(changed ? 2 : 1);
        assertThat(events.sent()).hasSize(changed ? 1 : 0);
    }

    private static UUID owner(String owner) {
        var id = id(owner);
        return id == null ? RON : id;
    }

    @ParameterizedTest(name = "{0} adds a customer of {1}")
    @CsvSource({
        "rosa, ROSA, 201",
        "rosa, RON, customer-beyond-reach",
        "rosa, NOBODY, customer-beyond-reach",
        "max, RON, 201",
        "max, ROSA, customer-beyond-reach",
        "max, NOBODY, customer-beyond-reach",
        "dora, RON, 201",
        "dora, ROSA, customer-beyond-reach",
        "otto, ROSA, 201",
        "otto, NOBODY, 201",
        "carla, RON, forbidden",
        "finn, NOBODY, forbidden",
    })
    void adds_customers_for_whoever_is_within_reach(String person, String owner, String outcome) {
        require(http.as(person).post(CUSTOMERS, body("New", id(owner))), outcome, "");

        assertThat(events.sent()).hasSize(outcome.equals("201") ? 1 : 0);
    }

    @Test
    void hands_over_what_is_ones_own() {
        var path = added("Handed over", ROSA);

        require(change(http.as("rosa"), path, body("Handed over", RON)), "200", "given");

        var back = http.as("rosa").put(path, body("Mine", ROSA), "If-Match", "\"2\"");
        require(back, "customer-beyond-reach", "taken back");
    }

    @Test
    void leaves_no_customer_without_an_owner() {
        var path = added("Abandoned", ROSA);

        var answer = change(http.as("rosa"), path, body("Abandoned", null));

        require(answer, "customer-beyond-reach", "");
        assertThat(http.get(path).json().path("ownerName").asString()).isEqualTo("rosa");
    }

    @Test
    void a_machine_writes_by_its_scope() {
        var path = added("Acme", RON);
        var reads = http.asMachine("crm:read", "deal:write");
        var writes = http.asMachine("crm:write");

        require(reads.post(CUSTOMERS, body("New", null)), "forbidden", "");
        require(change(reads, path, body("Acme & Sons", RON)), "forbidden", "");
        require(writes.post(CUSTOMERS, body("New", null)), "201", "");
        require(change(writes, path, body("Acme & Sons", null)), "200", "");
    }

    @ParameterizedTest
    @CsvSource({
        "rosa, forbidden",
        "max, forbidden",
        "dora, forbidden",
        "carla, forbidden",
        "finn, forbidden",
        "otto, 200",
    })
    void only_an_operator_keeps_the_sectors(String person, String outcome) {
        var name = "Retail of " + person;

        var body = "{\"name\": \"%s\"}".formatted(name);
        require(http.as(person).put(SECTOR, body), outcome, "");

        assertThat(http.get("/api/crm/sectors").text().contains(name))
                .isEqualTo(outcome.equals("200"));
    }

    private String added(String name, @Nullable UUID owner) {
        var answer = http.post(CUSTOMERS, body(name, owner));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Answer change(TestHttp caller, String path, String body) {
        return caller.put(path, body, "If-Match", "\"1\"");
    }

    private static String body(String name, @Nullable UUID owner) {
        return """
        {"name": "%s", "annualRevenue": {"amount": "5", "currency": "USD"}%s}
        """
                .formatted(name, optional("ownerId", owner));
    }

    private static @Nullable UUID id(String owner) {
        return switch (owner) {
            case "ROSA" -> ROSA;
            case "RON" -> RON;
            default -> null;
        };
    }

    /// The outcome is a status, or the code of a refusal.
    private static void require(Answer answer, String outcome, String why) {
        if (outcome.startsWith("2")) {
            assertThat(answer.status()).as(why + answer.text()).hasToString(outcome);
            return;
        }
        assertThat(answer.status()).as(why + answer.text()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).as(why).endsWith("/" + outcome);
    }

    private String known() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', (select count(*) from owner),
                            (select count(*) from access_member), (select count(*) from access_user))
                        """)
                .query(String.class)
                .single();
    }

    private void member(UUID id, String name, String placements) {
        events.send(
                EventType.MEMBER_JOINED,
                id,
                1,
                """
                {"id": "%1$s", "externalId": "%2$s", "name": "%2$s", "role": "REPRESENTATIVE",
                 "placements": [%3$s]}
                """
                        .formatted(id, name, placements));
    }

    private static String place(
            String from, @Nullable String to, UUID unit, @Nullable UUID manager) {
        return "{\"from\": \"%s\", \"unitId\": \"%s\"%s%s}"
                .formatted(from, unit, optional("to", to), optional("managerId", manager));
    }

    private void grant(String subject, String role, @Nullable UUID unit) {
        var id = UUID.nameUUIDFromBytes(subject.getBytes(UTF_8));
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                1,
                """
                {"id": "%1$s", "subject": "%2$s", "suspended": false,
                 "grants": [{"id": "%1$s", "role": "%3$s"%4$s}]}
                """
                        .formatted(id, subject, role, optional("unitId", unit)));
    }

    private static String optional(String name, @Nullable Object value) {
        return value == null ? "" : ", \"%s\": \"%s\"".formatted(name, value);
    }
}
