package io.paceline.team.access;

import static io.paceline.team.access.AccessApi.GRANTS;
import static io.paceline.team.access.AccessApi.approve;
import static io.paceline.team.access.AccessApi.code;
import static io.paceline.team.access.AccessApi.place;
import static io.paceline.team.access.AccessApi.propose;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.team.OrganisationApi;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RoleGrantTest {

    final TestHttp http;
    final TestEvents events;
    final JdbcClient jdbc;
    final AccessApi access;

    RoleGrantTest(
            @Autowired TestHttp http, @Autowired TestEvents events, @Autowired JdbcClient jdbc) {
        this.http = http;
        this.events = events;
        this.jdbc = jdbc;
        this.access = new AccessApi(http);
    }

    @BeforeEach
    void nobody_was_granted_anything() {
        jdbc.sql("truncate role_grant, approval_request").update();
        jdbc.sql("delete from platform_user where revision > 0").update();
        events.forgetSent();
    }

    @Test
    void a_role_is_granted_when_a_second_person_has_approved_it() {
        var place = place(access.propose("dora", "FINANCE", null));
        assertThat(events.sent()).isEmpty();

        approve(http.as(TestHttp.SOMEBODY_ELSE), place);

        var told = events.sent(EventType.ACCESS_GRANTED).getFirst();
        assertThat(told.revision()).isEqualTo(1);
        assertThat(told.data().at("/access/subject").asString()).isEqualTo("dora");
        assertThat(told.data().at("/access/grants/0/role").asString()).isEqualTo("FINANCE");
        var grant = http.get(GRANTS + "?subject=dora").json().at("/items/0");
        assertThat(grant.get("proposedBy").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(grant.get("approvedBy").asString()).isEqualTo(TestHttp.SOMEBODY_ELSE);
        assertThat(grant.get("reason").asString()).isEqualTo("new in the job");
    }

    @Test
    void a_grant_for_a_unit_names_it() {
        var east = new OrganisationApi(http).company("East");

        var id = access.grant("dora", "DIRECTOR", east);

        var grant = http.get(GRANTS + "/" + id).json();
        assertThat(grant.get("unitName").asString()).isEqualTo("East");
        var told = events.sent(EventType.ACCESS_GRANTED).getFirst();
        assertThat(told.data().at("/access/grants/0/unitId").asString()).isEqualTo(east);
    }

    @Test
    void the_approver_sees_the_roles_before_and_after() {
        access.grant("dora", "FINANCE", null);

        var request = access.propose("dora", "OPERATOR", null).json();

        assertThat(request.get("title").asString()).isEqualTo("Grant OPERATOR to dora");
        assertThat(request.at("/details/before/roles")).hasSize(1);
        assertThat(request.at("/details/after/roles")).hasSize(2);
        assertThat(request.at("/details/after/reason").asString()).isEqualTo("new in the job");
    }

    @Test
    void nobody_proposes_a_role_for_themselves() {
        assertThat(code(access.propose(TestHttp.EVERYBODY, "FINANCE", null)))
                .isEqualTo("403 own-access");
    }

    @Test
    void neither_the_proposer_nor_who_gets_the_role_approves_it() {
        var east = new OrganisationApi(http).company("East");
        var place = place(access.propose(TestHttp.SOMEBODY_ELSE, "DIRECTOR", east));

        assertThat(code(approve(http, place))).isEqualTo("403 four-eyes");
        assertThat(code(approve(http.as(TestHttp.SOMEBODY_ELSE), place)))
                .isEqualTo("403 four-eyes");
        assertThat(events.sent(EventType.ACCESS_GRANTED)).isEmpty();
    }

    @Test
    void a_role_is_held_once() {
        var place = place(access.propose("dora", "FINANCE", null));
        assertThat(code(access.propose("dora", "FINANCE", null))).isEqualTo("409 approval-open");
        approve(http.as(TestHttp.SOMEBODY_ELSE), place);

        assertThat(code(access.propose("dora", "FINANCE", null))).isEqualTo("409 role-held");
    }

    @Test
    void several_roles_of_one_user_wait_side_by_side() {
        var finance = place(access.propose("dora", "FINANCE", null));
        var director = place(access.propose("dora", "DIRECTOR", null));

        approve(http.as(TestHttp.SOMEBODY_ELSE), finance);
        approve(http.as(TestHttp.SOMEBODY_ELSE), director);

        assertThat(events.sent(EventType.ACCESS_GRANTED).getLast().data().at("/access/grants"))
                .hasSize(2);
    }

    @Test
    void a_role_is_taken_away_at_once_and_may_be_granted_again() {
        var id = access.grant("dora", "FINANCE", null);

        var revoked = access.revoke(http, id);

        assertThat(revoked.json().at("/revocation/by").asString()).isEqualTo(TestHttp.EVERYBODY);
        var told = events.sent(EventType.ACCESS_REVOKED).getFirst();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.data().at("/access/grants")).isEmpty();
        assertThat(code(access.revoke(http, id))).isEqualTo("409 role-revoked");
        assertThat(access.grant("dora", "FINANCE", null)).isNotEqualTo(id);
    }

    @Test
    void nobody_revokes_a_role_of_their_own() {
        var id = access.grant("olga", "OPERATOR", null);
        tell("olga");

        assertThat(code(access.revoke(http.as("olga"), id))).isEqualTo("403 own-access");
        assertThat(events.sent(EventType.ACCESS_REVOKED)).isEmpty();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "'',       FINANCE,  '',                                   /subject, a subject has a name",
        "' dora',  FINANCE,  '',                                   /subject, and no space around it",
        "dora,     MANAGER,  '',                                   /role,    it follows from the hierarchy",
        "dora,     OPERATOR, 01920000-0000-7000-8000-00000000dead, /unitId,  an operator is one for all",
        "dora,     DIRECTOR, 01920000-0000-7000-8000-00000000dead, /unitId,  an unknown unit",
    })
    void refuses_what_cannot_be_granted(
            String subject, String role, String unit, String pointer, String why) {
        var answer = access.propose(subject, role, unit.isEmpty() ? null : unit);

        assertThat(answer.status()).as(why + answer.text()).isBetween(400, 422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest(name = "after {0} roles")
    @CsvSource({"99, 202", "100, 409"})
    void a_user_holds_a_limited_number_of_roles(int held, int status) {
        access.grant("dora", "FINANCE", null);
        jdbc.sql(
                        """
                        insert into role_grant (id, user_id, object_id, role, reason, proposed_by,
                            approved_by, granted_at)
                        select gen_random_uuid(), id, gen_random_uuid(), 'DIRECTOR', 'test', 'a', 'b', now()
                        from platform_user, generate_series(2, :held) where subject = 'dora'
                        """)
                .param("held", held)
                .update();

        assertThat(access.propose("dora", "OPERATOR", null).status()).isEqualTo(status);
    }

    @Test
    void only_operators_and_finance_see_grants_and_only_operators_propose() {
        var id = access.grant("fay", "FINANCE", null);
        tell("fay");

        assertThat(http.as("fay").get(GRANTS).status()).isEqualTo(200);
        assertThat(propose(http.as("fay"), "dora", "FINANCE", null).status()).isEqualTo(403);
        assertThat(access.revoke(http.as("fay"), id).status()).isEqualTo(403);
        assertThat(http.asMachine("team:read", "team:write").get(GRANTS).status()).isEqualTo(403);
        assertThat(http.as("stranger").get(GRANTS).status()).isEqualTo(403);
    }

    @Test
    void grants_are_listed_by_user_role_and_whether_they_hold() {
        access.revoke(http, access.grant("dora", "FINANCE", null));
        access.grant("dora", "DIRECTOR", null);
        access.grant("olga", "OPERATOR", null);

        assertThat(listed("subject=dora")).isEqualTo(2);
        assertThat(listed("subject=dora&held=true")).isEqualTo(1);
        assertThat(listed("role=OPERATOR")).isEqualTo(1);
        assertThat(listed("held=false")).isEqualTo(1);
    }

    /// What the relay would bring back to team.
    private void tell(String subject) {
        var told = events.sent(EventType.ACCESS_GRANTED).getLast();
        var user = UUID.fromString(told.subject());
        events.send(
                EventType.ACCESS_GRANTED,
                user,
                told.revision(),
                told.data().get("access").toString());
        TestEvents.eventually(() ->
                assertThat(http.as(subject).get("/api/team/me").json().get("roles")).isNotEmpty());
    }

    private int listed(String filter) {
        return http.get(GRANTS + "?" + filter).json().get("items").size();
    }
}
