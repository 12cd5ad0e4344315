package io.paceline.platform.approval;

import static io.paceline.platform.approval.ApprovalsApi.APPROVALS;
import static io.paceline.platform.approval.ApprovalsApi.EAST;
import static io.paceline.platform.approval.ApprovalsApi.FINN;
import static io.paceline.platform.approval.ApprovalsApi.WEST;
import static io.paceline.platform.approval.ApprovalsApi.approve;
import static io.paceline.platform.approval.ApprovalsApi.code;
import static io.paceline.platform.approval.ApprovalsApi.place;
import static io.paceline.platform.approval.ApprovalsApi.reject;
import static io.paceline.platform.approval.ApprovalsApi.withdraw;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.platform.approval.NamesApplication.GiveName;
import io.paceline.platform.approval.NamesApplication.Things;
import io.paceline.platform.web.Conflict;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ApprovalTest {

    final TestHttp http;
    final Things things;
    final GiveName giveName;
    final JdbcClient jdbc;
    final ApprovalsApi api;

    UUID thing = new UUID(0, 0);

    ApprovalTest(
            @Autowired TestHttp http,
            @Autowired Things things,
            @Autowired GiveName giveName,
            @Autowired JdbcClient jdbc) {
        this.http = http;
        this.things = things;
        this.giveName = giveName;
        this.jdbc = jdbc;
        this.api = new ApprovalsApi(http);
    }

    @BeforeEach
    void begin(@Autowired TestEvents events) {
        api.tellOfPeople(events, things);
        thing = things.add();
    }

    @AfterEach
    void run_freely_again() {
        giveName.whileRunning(() -> {});
    }

    @Test
    void it_happens_when_a_second_person_has_approved() {
        var place = proposed("Ann");
        assertThat(things.nameOf(thing)).isEqualTo("nameless");

        var approved = approve(other(), place).json();

        assertThat(things.nameOf(thing)).isEqualTo("Ann");
        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(approved.at("/decidedBy/subject").asString()).isEqualTo(TestHttp.SOMEBODY_ELSE);
        assertThat(approved.at("/proposedBy/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(approved.at("/details/before/name").asString()).isEqualTo("nameless");
        assertThat(approved.at("/details/after/name").asString()).isEqualTo("Ann");
    }

    @Test
    void the_proposer_does_not_approve_by_whichever_client_or_role() {
        var place = proposed("Ann");
        var otherClient =
                http.with(
                        TestIssuer.running()
                                .token(claims ->
                                        claims.subject(TestHttp.EVERYBODY)
                                                .claim("client_id", "another-client")));

        assertThat(code(approve(http, place))).isEqualTo("403 four-eyes");
        assertThat(code(approve(otherClient, place))).isEqualTo("403 four-eyes");
        assertThat(code(reject(http, place))).isEqualTo("403 four-eyes");
        assertThat(things.nameOf(thing)).isEqualTo("nameless");
    }

    @Test
    void the_proposer_does_not_approve_with_another_user_of_theirs() {
        var place = place(api.propose(http.as("mona"), thing, "Ann"));
        var maxAtNight =
                http.with(
                        TestIssuer.running()
                                .token(claims ->
                                        claims.subject("mona-at-night")
                                                .claim("employee_number", "mona")));

        assertThat(code(approve(maxAtNight, place))).isEqualTo("403 four-eyes");
        assertThat(approve(other(), place).status()).isEqualTo(200);
    }

    @Test
    void whoever_wrote_the_content_does_not_approve_it() {
        edit(other());
        var place = proposed("Ann");

        var refused = approve(other(), place);

        assertThat(code(refused)).isEqualTo("403 four-eyes");
        assertThat(objection(other(), place)).isEqualTo("OWN_CONTENT");
        assertThat(approve(http.as("fritz"), place).status()).isEqualTo(200);
    }

    @Test
    void whoever_has_a_part_after_the_proposal_does_not_approve_it() {
        var place = proposed("Ann");
        other().post("/api/sample/things/" + thing + "/remark", "");

        assertThat(code(approve(other(), place))).isEqualTo("403 four-eyes");
    }

    @Test
    void a_part_in_what_was_approved_does_not_count_for_what_comes_next() {
        edit(other());
        approve(http.as("fritz"), proposed("Ann"));

        var next = proposed("Bea");

        assertThat(approve(other(), next).status()).isEqualTo(200);
    }

    @Test
    void whom_it_concerns_does_not_approve_it() {
        var place = place(api.propose(http, thing, "Ann", FINN));

        assertThat(code(approve(http.as("fritz"), place))).isEqualTo("403 four-eyes");
        assertThat(objection(http.as("fritz"), place)).isEqualTo("OWN_CASE");
    }

    @Test
    void a_machine_neither_proposes_nor_approves() {
        var machine = http.asMachine("sample:read", "sample:write");
        var place = proposed("Ann");

        assertThat(code(api.propose(machine, things.add(), "Bob"))).isEqualTo("403 four-eyes");
        assertThat(code(approve(machine, place))).isEqualTo("403 forbidden");
        assertThat(machine.get(APPROVALS).status()).isEqualTo(403);
    }

    @Test
    void what_has_changed_since_is_proposed_anew() {
        var place = proposed("Ann");
        edit(http);

        assertThat(code(approve(other(), place))).isEqualTo("409 approval-outdated");
        var anew = proposed("Ann");

        assertThat(http.get(place).json().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(approve(other(), anew).status()).isEqualTo(200);
    }

    @Test
    void a_refusal_of_the_action_leaves_the_request_open() {
        var place = proposed("Ann");
        giveName.whileRunning(() -> {
            throw new Conflict("thing-busy", "Not now");
        });

        assertThat(code(approve(other(), place))).isEqualTo("409 thing-busy");
        giveName.whileRunning(() -> {});

        assertThat(things.nameOf(thing)).isEqualTo("nameless");
        assertThat(http.get(place).json().get("status").asString()).isEqualTo("PROPOSED");
        assertThat(approve(other(), place).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_carried_out_is_not_proposed() {
        assertThat(code(api.propose(http, thing, "impossible"))).isEqualTo("409 name-impossible");
        assertThat(http.get(APPROVALS + "?objectId=" + thing).json().get("items")).isEmpty();
    }

    @Test
    void one_object_has_one_open_request() {
        var place = proposed("Ann");

        assertThat(code(api.propose(other(), thing, "Bob"))).isEqualTo("409 approval-open");
        reject(other(), place);
        assertThat(api.propose(other(), thing, "Bob").status()).isEqualTo(202);
    }

    @ParameterizedTest(name = "after a {0}")
    @ValueSource(strings = {"approval", "rejection", "withdrawal"})
    void a_request_is_decided_once(String how) {
        var place = proposed("Ann");
        var by = how.equals("withdrawal") ? http : other();
        assertThat(by.post(place + "/" + how, "{\"reason\":\"so\"}").status()).isEqualTo(200);

        var again =
                Stream.of(approve(other(), place), reject(other(), place), withdraw(http, place));

        assertThat(again).allSatisfy(it -> assertThat(code(it)).isEqualTo("409 approval-decided"));
        assertThat(things.timesNamed(thing)).isEqualTo(how.equals("approval") ? 1 : 0);
    }

    @Test
    void only_the_proposer_withdraws() {
        var place = proposed("Ann");

        assertThat(code(withdraw(other(), place))).isEqualTo("403 not-your-proposal");
        assertThat(withdraw(http, place).json().get("reason").asString())
                .isEqualTo("a better idea");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"rejection, {}", "rejection, {\"reason\":\" \"}", "withdrawal, {}"})
    void a_refusal_has_a_reason(String how, String body) {
        var answer = http.post(proposed("Ann") + "/" + how, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    }

    @Test
    void a_grant_for_a_unit_approves_within_the_unit_only() {
        var inTheWest = place(api.propose(http, thing, "Ann", FINN));

        assertThat(code(approve(http.as("emma"), inTheWest))).isEqualTo("404 approval-not-found");
        assertThat(approve(http.as("wendy"), inTheWest).status()).isEqualTo(200);
    }

    @Test
    void what_concerns_everybody_is_beyond_a_unit() {
        var place = proposed("Ann");

        assertThat(http.as("wendy").get(place).status()).isEqualTo(404);
        assertThat(code(api.propose(http.as("wendy"), things.add(), "Bob")))
                .isEqualTo("403 beyond-reach");
    }

    @Test
    void nobody_proposes_beyond_their_reach() {
        assertThat(code(api.propose(http.as("emma"), thing, "Ann", FINN)))
                .isEqualTo("403 beyond-reach");
        assertThat(code(api.propose(http.as("wendy"), thing, "Ann", EAST)))
                .isEqualTo("403 beyond-reach");
    }

    @Test
    void shows_what_the_caller_may_propose_or_approve() {
        var place = place(api.propose(http, thing, "Ann", FINN));

        assertThat(objectsSeenBy("wendy")).contains(thing.toString());
        assertThat(objectsSeenBy("emma")).doesNotContain(thing.toString());
        assertThat(http.as("wendy").get(place).json().get("mayApprove").asBoolean()).isTrue();
        assertThat(objection(http, place)).isEqualTo("OWN_PROPOSAL");
        assertThat(objection(http.as("mona"), place)).isEmpty();
    }

    @Test
    void who_directs_a_unit_proposes_and_approves_for_the_unit_itself() {
        var place = place(api.propose(http, thing, "Ann", WEST));

        eventually(() ->
                assertThat(http.as("wendy").get(place).json().path("mayApprove").asBoolean(false))
                        .as(http.get("/api/sample/dead-letters").text())
                        .isTrue());
        assertThat(http.as("emma").get(place).status()).isEqualTo(404);
    }

    @Test
    void the_audit_tells_who_proposed_and_who_decided_and_why() {
        var place = proposed("Ann");
        reject(other(), place);

        var id = place.substring(place.lastIndexOf('/') + 1);
        var entries = http.get("/api/sample/audit/entries?objectId=" + id).json().get("items");
        assertThat(entries.values().stream().map(it -> it.get("action").asString()))
                .containsExactly("approval.rejected", "approval.proposed");
        assertThat(entries.get(0).at("/actor/subject").asString())
                .isEqualTo(TestHttp.SOMEBODY_ELSE);
        assertThat(entries.get(0).get("changes").toString()).contains("a bad name");
        assertThat(entries.get(1).get("changes").toString()).contains("nameless", "Ann");
    }

    @Test
    void a_stranger_sees_nothing() {
        var place = proposed("Ann");

        assertThat(http.as("stranger").get(place).status()).isEqualTo(403);
        assertThat(code(approve(http.as("stranger"), place))).isEqualTo("403 forbidden");
    }

    @Test
    void lists_by_status_newest_first_in_pages() {
        var first = proposed("Ann");
        withdraw(http, first);
        proposed("Bea");

        var list = http.get(APPROVALS + "?objectId=" + thing + "&limit=1").json();
        var next =
                http.get(
                        APPROVALS
                                + "?objectId="
                                + thing
                                + "&limit=1&cursor="
                                + list.get("nextCursor").asString());
        var open = http.get(APPROVALS + "?status=PROPOSED&kind=naming&objectId=" + thing).json();

        assertThat(list.at("/items/0/title").asString()).isEqualTo("Call it Bea");
        assertThat(next.json().at("/items/0/title").asString()).isEqualTo("Call it Ann");
        assertThat(open.get("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update approval_request set payload = '{\"name\":\"Eve\"}'",
                "update approval_request set proposer = 'eve'",
                "update approval_request set involved = array['eve']",
                "update approval_request set status = 'APPROVED', decider = proposer, decided_at = now()",
                "delete from approval_request"
            })
    void the_database_keeps_what_was_proposed(String change) {
        proposed("Ann");

        assertThatThrownBy(() ->
                        jdbc.sql(change + " where object_id = :thing")
                                .param("thing", thing)
                                .update())
                .hasMessageContaining("approval");
    }

    private String proposed(String name) {
        return place(api.propose(http, thing, name));
    }

    private TestHttp other() {
        return http.as(TestHttp.SOMEBODY_ELSE);
    }

    private void edit(TestHttp by) {
        assertThat(by.post("/api/sample/things/" + thing + "/edit", "").status()).isEqualTo(200);
    }

    private static String objection(TestHttp by, String place) {
        return by.get(place).json().path("mayNotBecause").asString("");
    }

    private List<String> objectsSeenBy(String person) {
        return http.as(person).get(APPROVALS + "?limit=200").json().get("items").values().stream()
                .map(it -> it.get("objectId").asString())
                .toList();
    }
}
