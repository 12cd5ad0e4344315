package io.paceline.platform.login;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.login.DealsApplication.Deals;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// rosa and ron sell; max managed both until June, when ron went to mia in the other region. dora
/// directs the first region.
@IntegrationTest
@TestPropertySource(properties = "spring.application.name=deal")
class RolesTest {

    private static final UUID COMPANY = new UUID(1, 1);
    private static final UUID WEST = new UUID(1, 2);
    private static final UUID EAST = new UUID(1, 3);
    private static final UUID ROSA = new UUID(2, 1);
    private static final UUID RON = new UUID(2, 2);
    private static final UUID MAX = new UUID(2, 3);
    private static final UUID MIA = new UUID(2, 4);
    private static final UUID DORA = new UUID(3, 1);
    private static boolean told;

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired Deals deals;

    @BeforeEach
    void tell_of_the_team() {
        if (told) {
            return;
        }
        told = true;
        // Reports before their managers and units: the order must not matter.
        member(ROSA, "rosa", place("2020-01-01", null, WEST, MAX));
        member(
                RON,
                "ron",
                place("2020-01-01", "2026-06-01", WEST, MAX)
                        + ","
                        + place("2026-06-01", null, EAST, MIA));
        member(MAX, "max", place("2020-01-01", null, WEST, null));
        member(MIA, "mia", place("2020-01-01", null, EAST, null));
        unit(WEST, COMPANY);
        unit(EAST, COMPANY);
        unit(COMPANY, null);
        access(
                1,
                false,
                "{\"id\":\"%s\",\"role\":\"DIRECTOR\",\"unitId\":\"%s\"}".formatted(DORA, WEST));
        deals.add("rosa in may", ROSA, LocalDate.parse("2026-05-01"));
        deals.add("ron in may", RON, LocalDate.parse("2026-05-01"));
        deals.add("ron in june", RON, LocalDate.parse("2026-06-01"));
        deals.add("max in june", MAX, LocalDate.parse("2026-06-01"));
        eventually(() -> assertThat(seenBy("dora")).hasSize(3));
        eventually(() -> assertThat(seenBy("mia")).isNotEmpty());
    }

    @Test
    void a_member_sees_their_own() {
        assertThat(seenBy("rosa")).containsExactly("rosa in may");
        assertThat(seenBy("ron")).containsExactly("ron in june", "ron in may");
    }

    @Test
    void a_manager_sees_their_people_as_of_the_date_and_themselves() {
        assertThat(seenBy("max")).containsExactly("max in june", "ron in may", "rosa in may");
        assertThat(seenBy("mia")).containsExactly("ron in june");
    }

    @Test
    void a_director_sees_their_unit_as_of_the_date() {
        assertThat(seenBy("dora")).containsExactly("max in june", "ron in may", "rosa in may");
    }

    @Test
    void a_director_of_a_unit_above_sees_what_is_below_it() {
        access(
                UUID.randomUUID(),
                1,
                "dan",
                false,
                "{\"id\":\"%s\",\"role\":\"DIRECTOR\",\"unitId\":\"%s\"}"
                        .formatted(UUID.randomUUID(), COMPANY));

        eventually(() ->
                assertThat(seenBy("dan"))
                        .containsExactly(
                                "max in june", "ron in june", "ron in may", "rosa in may"));
    }

    @Test
    void a_role_without_the_right_is_refused() {
        var machine = http.asMachine("crm:read");

        assertThat(machine.get("/api/deals").status()).isEqualTo(403);
        assertThat(http.as("rosa").post("/api/deals/imports", "").status()).isEqualTo(403);
    }

    @Test
    void a_stranger_has_no_role_but_may_ask_who_they_are() {
        var stranger = http.as("stranger");

        assertThat(stranger.get("/api/deals").status()).isEqualTo(403);
        assertThat(stranger.get("/api/deals/me").text()).isEqualTo("[]");
    }

    @Test
    void a_machine_has_what_its_scopes_say() {
        assertThat(http.asMachine("deal:read").get("/api/deals").json()).hasSize(4);
        assertThat(http.asMachine("deal:read").post("/api/deals/imports", "").status())
                .isEqualTo(403);
        assertThat(http.asMachine("deal:write").post("/api/deals/imports", "").status())
                .isEqualTo(200);
    }

    @Test
    void a_person_has_no_more_than_the_scopes_of_their_token() {
        var narrowed =
                TestIssuer.running()
                        .token(claims ->
                                claims.subject("everybody").claim("scope", "openid crm:read"));

        assertThat(http.with(narrowed).get("/api/deals").status()).isEqualTo(403);
    }

    @Test
    void another_right_may_reach_less_far_than_the_endpoint_itself() {
        assertThat(http.as("dora").get("/api/deals/paid/" + ROSA).text()).isEqualTo("false");
        assertThat(http.as("max").get("/api/deals/paid/" + ROSA).text()).isEqualTo("true");
        assertThat(http.as("max").get("/api/deals/paid/" + RON).text()).isEqualTo("false");
    }

    @Test
    void a_suspended_user_is_refused_at_once_and_a_late_grant_does_not_bring_them_back() {
        var id = UUID.randomUUID();
        access(id, 2, "sam", true, operator());
        eventually(() -> assertThat(http.as("sam").get("/api/deals/me").status()).isEqualTo(403));

        access(id, 1, "sam", false, operator());

        events.send(
                EventType.UNIT_CREATED, UUID.randomUUID(), 1, unitState(UUID.randomUUID(), null));
        var answer = http.as("sam").get("/api/deals/me");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).endsWith("/user-suspended");
    }

    @Test
    void a_revoked_role_ends() {
        var id = UUID.randomUUID();
        access(id, 1, "olga", false, operator());
        eventually(() ->
                assertThat(http.as("olga").post("/api/deals/imports", "").status()).isEqualTo(200));

        access(id, 2, "olga", false, "");

        eventually(() ->
                assertThat(http.as("olga").post("/api/deals/imports", "").status()).isEqualTo(403));
    }

    private List<String> seenBy(String person) {
        return http.as(person)
                .get("/api/deals")
                .json()
                .valueStream()
                .map(it -> it.asString())
                .toList();
    }

    private static String operator() {
        return "{\"id\":\"%s\",\"role\":\"OPERATOR\"}".formatted(UUID.randomUUID());
    }

    private static String place(
            String from, @Nullable String to, UUID unit, @Nullable UUID manager) {
        return "{\"from\":\"%s\"%s,\"unitId\":\"%s\"%s}"
                .formatted(
                        from,
                        to == null ? "" : ",\"to\":\"" + to + "\"",
                        unit,
                        manager == null ? "" : ",\"managerId\":\"" + manager + "\"");
    }

    private void member(UUID id, String name, String placements) {
        events.send(
                EventType.MEMBER_JOINED,
                id,
                1,
                "{\"id\":\"%s\",\"externalId\":\"%s\",\"name\":\"%s\",\"role\":\"OTHER\",\"placements\":[%s]}"
                        .formatted(id, name, name, placements));
    }

    private void unit(UUID id, @Nullable UUID parent) {
        events.send(EventType.UNIT_CREATED, id, 1, unitState(id, parent));
    }

    private static String unitState(UUID id, @Nullable UUID parent) {
        return "{\"id\":\"%s\",\"name\":\"U\",\"kind\":\"TEAM\",\"parents\":[{\"from\":\"2010-01-01\"%s}]}"
                .formatted(id, parent == null ? "" : ",\"parentId\":\"" + parent + "\"");
    }

    private void access(long revision, boolean suspended, String grants) {
        access(DORA, revision, "dora", suspended, grants);
    }

    private void access(UUID id, long revision, String subject, boolean suspended, String grants) {
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                revision,
                "{\"id\":\"%s\",\"subject\":\"%s\",\"suspended\":%s,\"grants\":[%s]}"
                        .formatted(id, subject, suspended, grants));
    }
}
