package io.paceline.analytics.live;

import static io.paceline.analytics.access.Facts.JULY;
import static io.paceline.analytics.access.Facts.MARCH;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.analytics.access.Facts;
import io.paceline.analytics.access.People;
import io.paceline.contracts.goal.GoalState.OwnerKind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(
        properties = {
            "paceline.live.per-user=2",
            "paceline.live.keep-alive=200ms",
            "paceline.live.recheck=300ms"
        })
class LiveAccessTest {

    private static final String OF_THE_WEST =
            "deal of both, deal of ron, deal of rosa, goal of ron, goal of rosa, goal of west";
    private static final String OF_THE_EAST =
            "deal of both, later deal of ron, later line of ron, line of mia";
    private static final Map<String, String> EXPECTED =
            Map.of(
                    "rosa",
                    "deal of both, deal of rosa, goal of rosa, line of rosa",
                    "ron",
                    "deal of ron, goal of ron, later deal of ron, later line of ron, line of ron",
                    "max",
                    OF_THE_WEST + ", line of ron, line of rosa",
                    "mia",
                    OF_THE_EAST,
                    "dora",
                    OF_THE_WEST,
                    "fiona",
                    OF_THE_EAST,
                    "otto",
                    "");

    private static final List<String> NAMES =
            List.of(
                    "deal of rosa",
                    "deal of ron",
                    "later deal of ron",
                    "deal of both",
                    "line of rosa",
                    "line of ron",
                    "later line of ron",
                    "line of mia",
                    "goal of rosa",
                    "goal of ron",
                    "goal of west");

    private static boolean told;

    @Autowired LiveChanges changes;
    @Autowired LiveStreams streams;
    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    private final List<Dashboard> opened = new ArrayList<>();

    @BeforeEach
    void tell_of_the_people() {
        if (!told) {
            told = true;
            new People(events).tell(http, jdbc);
        }
    }

    @AfterEach
    void leave() {
        opened.forEach(Dashboard::close);
        eventually(() -> assertThat(streams.size()).isZero());
    }

    @Test
    void everyone_is_told_what_is_within_reach_live_and_when_they_come_back() {
        long before = changes.last();
        var live = openAll(before);
        var machine = open(http.asMachine("analytics:read"), before);

        happen();

        eventually(() -> assertThat(told(machine)).hasSize(11));
        live.forEach((person, dashboard) ->
                eventually(() -> {
                    assertThat(dashboard.lastId()).isGreaterThanOrEqualTo(machine.lastId());
                    assertThat(told(dashboard)).as(person).isEqualTo(expected(person));
                }));
        leave();
        openAll(before)
                .forEach((person, dashboard) ->
                        eventually(() -> {
                            assertThat(dashboard.lastId()).isGreaterThanOrEqualTo(machine.lastId());
                            assertThat(told(dashboard)).as(person).isEqualTo(expected(person));
                        }));
    }

    @Test
    void ends_when_the_last_role_is_lost() {
        var people = new People(events);
        people.access("gina", 1, false, People.grantOf("FINANCE", null));
        var gina = openEventually("gina");

        people.access("gina", 2, false);

        eventually(() -> assertThat(gina.hasEnded()).isTrue());
        assertThat(http.as("gina").get("/api/analytics/stream").status()).isEqualTo(403);
    }

    @Test
    void ends_when_access_is_suspended() {
        var people = new People(events);
        people.access("greg", 1, false, People.grantOf("FINANCE", null));
        var greg = openEventually("greg");

        people.access("greg", 2, true, People.grantOf("FINANCE", null));

        eventually(() -> assertThat(greg.hasEnded()).isTrue());
    }

    @Test
    void ends_with_the_token() {
        var ends = Instant.now().plusSeconds(2);
        var token =
                TestIssuer.running()
                        .token(claims -> claims.subject("otto").expirationTime(Date.from(ends)));

        var otto = open(http.with(token), null);

        assertThat(otto.hasEnded()).isFalse();
        eventually(() -> assertThat(otto.hasEnded()).isTrue());
        assertThat(Instant.now()).isAfterOrEqualTo(ends.minusMillis(1_000));
    }

    @Test
    void goes_on_with_less_when_one_of_two_roles_is_lost() {
        var people = new People(events);
        var operator = People.grantOf("OPERATOR", null);
        people.access("gwen", 1, false, operator, People.grantOf("FINANCE", null));
        var gwen = openEventually("gwen");

        people.access("gwen", 2, false, operator);

        eventually(() ->
                assertThat(http.as("gwen").get("/api/analytics/totals").status()).isEqualTo(403));
        letStreamsLookAgain();
        var machine = open(http.asMachine("analytics:read"), null);
        new Facts(events).won("secret deal", LocalDate.of(2023, 3, 11), "1", Map.of("mia", 100));
        eventually(() -> assertThat(tells(machine, "secret deal")).isTrue());
        eventually(() -> assertThat(gwen.lastId()).isGreaterThanOrEqualTo(machine.lastId()));
        assertThat(tells(gwen, "secret deal")).isFalse();
        assertThat(gwen.hasEnded()).isFalse();
    }

    @Test
    void is_not_for_strangers_or_other_machines() {
        var stream = "/api/analytics/stream";

        assertThat(http.as("stranger").get(stream).status()).isEqualTo(403);
        assertThat(http.asMachine("deal:read").get(stream).status()).isEqualTo(403);
        assertThat(http.asNobody().get(stream).status()).isEqualTo(401);
    }

    @Test
    void leaves_room_for_others() {
        open(http.as("rosa"), null);
        open(http.as("rosa"), null);

        var refused = http.as("rosa").get("/api/analytics/stream");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().path("type").asString()).endsWith("/too-many-streams-per-user");
        assertThat(open(http.as("max"), null).hasEnded()).isFalse();
    }

    private void happen() {
        var facts = new Facts(events);
        facts.won("deal of rosa", MARCH, "100", Map.of("rosa", 100));
        facts.won("deal of ron", MARCH, "200", Map.of("ron", 100));
        facts.won("later deal of ron", JULY, "400", Map.of("ron", 100));
        facts.won("deal of both", MARCH, "1000", Map.of("rosa", 60, "mia", 40));
        facts.earned("line of rosa", "rosa", "2024-03", "10");
        facts.earned("line of ron", "ron", "2024-03", "20");
        facts.earned("later line of ron", "ron", "2024-07", "40");
        facts.earned("line of mia", "mia", "2024-03", "30");
        facts.attained("goal of rosa", OwnerKind.MEMBER, "rosa");
        facts.attained("goal of ron", OwnerKind.MEMBER, "ron");
        facts.attained("goal of west", OwnerKind.UNIT, "west");
    }

    private Map<String, Dashboard> openAll(long seen) {
        var all = new TreeMap<String, Dashboard>();
        EXPECTED.keySet().forEach(person -> all.put(person, open(http.as(person), seen)));
        return all;
    }

    private Dashboard open(TestHttp who, @Nullable Long seen) {
        var dashboard = Dashboard.open(who, seen);
        opened.add(dashboard);
        return dashboard;
    }

    private Dashboard openEventually(String person) {
        eventually(() ->
                assertThat(http.as(person).get("/api/analytics/totals").status()).isEqualTo(200));
        return open(http.as(person), null);
    }

    private static void letStreamsLookAgain() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    private static List<String> expected(String person) {
        var names = EXPECTED.getOrDefault(person, "");
        return names.isEmpty() ? List.of() : List.of(names.split(", "));
    }

    private static List<String> told(Dashboard dashboard) {
        return NAMES.stream().filter(name -> tells(dashboard, name)).sorted().toList();
    }

    private static boolean tells(Dashboard dashboard, String name) {
        var key = name.contains("line") ? "lineId" : name.contains("goal") ? "goalId" : "dealId";
        var id = "\"%s\":\"%s\"".formatted(key, People.id(name));
        return dashboard.data().stream().anyMatch(data -> data.contains(id));
    }
}
