package io.paceline.team.access;

import static io.paceline.team.access.AccessApi.approve;
import static io.paceline.team.access.AccessApi.code;
import static io.paceline.team.access.AccessApi.place;
import static io.paceline.team.access.AccessApi.restore;
import static io.paceline.team.access.AccessApi.suspend;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class UserTest {

    final TestHttp http;
    final TestEvents events;
    final AccessApi access;

    UserTest(@Autowired TestHttp http, @Autowired TestEvents events) {
        this.http = http;
        this.events = events;
        this.access = new AccessApi(http);
    }

    @BeforeEach
    void nobody_is_suspended(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate role_grant, approval_request").update();
        jdbc.sql("delete from platform_user where revision > 0").update();
        events.forgetSent();
    }

    @Test
    void a_suspension_holds_at_once_and_is_told_with_the_roles() {
        access.grant("dora", "FINANCE", null);

        var suspended = suspend(http, "dora");

        assertThat(suspended.json().get("suspended").asBoolean()).as(suspended.text()).isTrue();
        assertThat(suspended.json().at("/suspension/reason").asString()).isEqualTo("lost a laptop");
        var told = events.sent(EventType.ACCESS_SUSPENDED).getFirst();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.data().at("/access/suspended").asBoolean()).isTrue();
        assertThat(told.data().at("/access/grants")).hasSize(1);
        assertThat(code(suspend(http, "dora"))).isEqualTo("409 already-suspended");
    }

    @Test
    void the_audit_tells_who_suspended_and_why() {
        suspend(http, "hilda");

        var entry =
                http.get("/api/team/audit/entries?action=user.suspended&objectId=hilda")
                        .json()
                        .at("/items/0");

        assertThat(entry.at("/actor/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(entry.get("changes").toString()).contains("lost a laptop");
    }

    @Test
    void also_who_never_logged_in_is_suspended() {
        assertThat(suspend(http, "nobody-knows").status()).isEqualTo(200);
        assertThat(events.sent(EventType.ACCESS_SUSPENDED).getFirst().revision()).isEqualTo(1);
    }

    @Test
    void nobody_suspends_themselves() {
        assertThat(code(suspend(http, TestHttp.EVERYBODY))).isEqualTo("403 own-access");
        assertThat(suspend(http.as("stranger"), "dora").status()).isEqualTo(403);
    }

    @Test
    void access_comes_back_when_a_second_person_has_approved() {
        suspend(http, "dora");
        var place = place(restore(http, "dora"));

        assertThat(code(approve(http, place))).isEqualTo("403 four-eyes");
        assertThat(events.sent(EventType.ACCESS_RESTORED)).isEmpty();
        approve(http.as(TestHttp.SOMEBODY_ELSE), place);

        var told = events.sent(EventType.ACCESS_RESTORED).getFirst();
        assertThat(told.data().at("/access/suspended").asBoolean()).isFalse();
        assertThat(user("dora").get("suspended").asBoolean()).isFalse();
    }

    @Test
    void a_restoration_is_proposed_anew_when_the_roles_have_changed_since() {
        suspend(http, "dora");
        var place = place(restore(http, "dora"));
        access.grant("dora", "FINANCE", null);

        assertThat(code(approve(http.as(TestHttp.SOMEBODY_ELSE), place)))
                .isEqualTo("409 approval-outdated");
        assertThat(restore(http, "dora").status()).isEqualTo(202);
    }

    @Test
    void only_who_is_suspended_is_restored() {
        access.grant("dora", "FINANCE", null);

        assertThat(code(restore(http, "dora"))).isEqualTo("409 not-suspended");
        assertThat(code(restore(http, "unheard-of"))).isEqualTo("404 user-not-found");
    }

    @Test
    void users_are_listed_with_what_they_hold_by_whichever_way() {
        access.grant("dora", "FINANCE", null);

        assertThat(user("dora").at("/roles/0/role").asString()).isEqualTo("FINANCE");
        assertThat(user(TestHttp.EVERYBODY).get("roles")).hasSize(4);
    }

    @Test
    void users_are_found_by_part_of_their_name_and_by_suspension() {
        suspend(http, "Dora-1");
        access.grant("dora-2", "FINANCE", null);

        assertThat(subjects("q=DORA")).containsExactlyInAnyOrder("Dora-1", "dora-2");
        assertThat(subjects("q=dora&suspended=true")).containsExactly("Dora-1");
        assertThat(http.asMachine("team:read").get("/api/team/users").status()).isEqualTo(403);
    }

    @Test
    void a_person_learns_who_they_are_and_what_they_may_do() {
        var me = http.get("/api/team/me").json();

        assertThat(me.get("subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(me.get("kind").asString()).isEqualTo("PERSON");
        assertThat(me.get("roles")).hasSize(4);
        assertThat(texts(me.get("rights"))).contains("GRANT_ROLES", "SEE_PAY");
    }

    @Test
    void a_member_learns_which_member_they_are() {
        var id = UUID.randomUUID();
        events.send(
                EventType.MEMBER_JOINED,
                id,
                1,
                "{\"id\":\"%s\",\"externalId\":\"mia\",\"name\":\"Mia\",\"role\":\"OTHER\",\"placements\":[]}"
                        .formatted(id));
        eventually(() ->
                assertThat(http.as("mia").get("/api/team/me").json().path("memberId").asString(""))
                        .isEqualTo(id.toString()));

        var me = http.as("mia").get("/api/team/me").json();

        assertThat(me.get("memberName").asString()).isEqualTo("Mia");
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("MEMBER");
        assertThat(texts(me.get("rights"))).contains("SEE_PAY").doesNotContain("GRANT_ROLES");
    }

    @Test
    void a_machine_learns_its_scopes() {
        var me = http.asMachine("team:read", "audit:write").get("/api/team/me").json();

        assertThat(me.get("kind").asString()).isEqualTo("MACHINE");
        assertThat(texts(me.get("scopes"))).containsExactly("audit:write", "team:read");
        assertThat(me.get("rights")).isEmpty();
    }

    private JsonNode user(String subject) {
        return http.get("/api/team/users?q=" + subject).json().at("/items/0");
    }

    private List<String> subjects(String filter) {
        return http.get("/api/team/users?" + filter).json().get("items").values().stream()
                .map(it -> it.get("subject").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
