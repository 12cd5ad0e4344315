package io.paceline.team.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.team.OrganisationApi;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MemberApiTest {

    static final String NOBODY = "01920000-0000-7000-8000-00000000dead";

    final TestHttp http;
    final TestEvents events;
    final OrganisationApi organisation;

    String company = "";
    String east = "";
    String west = "";
    String ada = "";

    MemberApiTest(@Autowired TestHttp http, @Autowired TestEvents events) {
        this.http = http;
        this.events = events;
        this.organisation = new OrganisationApi(http);
    }

    @BeforeEach
    void begin() {
        company = organisation.company("Maven");
        east = organisation.region("East", company);
        west = organisation.region("West", company);
        ada = organisation.member("Ada", east);
        events.forgetSent();
    }

    @Test
    void a_move_holds_from_its_day_on_and_is_told_with_all_places() {
        var moved = move(ada, west, "2017-07-01");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(placeOn("2017-06-30")).isEqualTo("East");
        assertThat(placeOn("2017-07-01")).isEqualTo("West");
        var told = events.sent(EventType.MEMBER_MOVED).getFirst();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.data().at("/member/placements").size()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2016-12-31, move-before-hire,  /from, before the hire date",
        "2017-01-01, overlapping-dates, /from, on the day of the first place",
    })
    void refuses_a_move_that_contradicts_the_dates(
            String from, String code, String pointer, String why) {
        var answer = move(ada, west, from);

        assertThat(answer.status()).as(why).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).endsWith(code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void refuses_a_move_to_an_unknown_unit_or_manager() {
        var unit = move(ada, NOBODY, "2017-07-01");
        var manager =
                post(
                        ada,
                        "moves",
                        "{\"unitId\":\"%s\",\"managerId\":\"%s\",\"from\":\"2017-07-01\"}"
                                .formatted(west, NOBODY));

        assertThat(List.of(unit.status(), manager.status())).containsOnly(422);
        assertThat(unit.json().at("/errors/0/pointer").asString()).isEqualTo("/unitId");
        assertThat(manager.json().at("/errors/0/pointer").asString()).isEqualTo("/managerId");
    }

    @Test
    void refuses_a_move_into_a_closed_unit() {
        http.post("/api/team/units/" + west + "/closure", "{\"on\":\"2018-01-01\"}");

        var answer = move(ada, west, "2017-07-01");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).endsWith("unit-closed");
    }

    @Test
    void nobody_leads_themselves_through_others() {
        var bob = organisation.member("Bob", east);
        post(
                bob,
                "moves",
                "{\"unitId\":\"%s\",\"managerId\":\"%s\",\"from\":\"2017-02-01\"}"
                        .formatted(east, ada));

        var answer =
                post(
                        ada,
                        "moves",
                        "{\"unitId\":\"%s\",\"managerId\":\"%s\",\"from\":\"2017-03-01\"}"
                                .formatted(east, bob));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).endsWith("manager-loop");
    }

    @Test
    void who_left_is_not_listed_on_later_days() {
        post(ada, "departure", "{\"on\":\"2018-01-01\"}");

        assertThat(namesIn(east, "2017-12-31")).containsExactly("Ada");
        assertThat(namesIn(east, "2018-01-01")).isEmpty();
        assertThat(events.sent(EventType.MEMBER_LEFT)).hasSize(1);
    }

    @Test
    void a_list_of_a_unit_includes_the_units_beneath_as_they_are_on_the_day() {
        move(ada, west, "2017-07-01");

        assertThat(namesIn(company, "2017-06-30")).containsExactly("Ada");
        assertThat(namesIn(east, "2017-06-30")).containsExactly("Ada");
        assertThat(namesIn(east, "2017-07-01")).isEmpty();
        assertThat(namesIn(west, "2017-07-01")).containsExactly("Ada");
    }

    @Test
    void a_repeated_command_with_its_key_happens_once() {
        var body = "{\"name\":\"Eve\",\"role\":\"MANAGER\"}";

        var first = http.post("/api/team/members", body, "Idempotency-Key", "join-eve");
        var again = http.post("/api/team/members", body, "Idempotency-Key", "join-eve");

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(events.sent(EventType.MEMBER_JOINED)).hasSize(1);
    }

    @Test
    void a_correction_needs_the_newest_revision_and_tells_what_differs() {
        var body =
                "{\"name\":\"Ada Lovelace\",\"role\":\"REPRESENTATIVE\",\"hiredOn\":\"2017-01-01\"}";

        var changed = http.put("/api/team/members/" + ada, body, "If-Match", "\"1\"");
        var stale = http.put("/api/team/members/" + ada, body, "If-Match", "\"1\"");

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(
                        events.sent(EventType.MEMBER_CHANGED)
                                .getFirst()
                                .data()
                                .at("/change/fields")
                                .toString())
                .isEqualTo("[\"name\"]");
    }

    @Test
    void an_external_id_belongs_to_one_member() {
        var body =
                "{\"name\":\"X\",\"role\":\"OTHER\",\"externalId\":\"%s\"}".formatted("E-" + ada);

        http.post("/api/team/members", body);
        var second = http.post("/api/team/members", body);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().at("/errors/0/pointer").asString()).isEqualTo("/externalId");
    }

    @Test
    void refuses_an_address_that_is_none() {
        var answer =
                http.post(
                        "/api/team/members",
                        "{\"name\":\"X\",\"role\":\"OTHER\",\"email\":\"at home\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/email");
    }

    private Answer move(String member, String unit, String from) {
        return post(member, "moves", "{\"unitId\":\"%s\",\"from\":\"%s\"}".formatted(unit, from));
    }

    private Answer post(String member, String command, String body) {
        return http.post("/api/team/members/" + member + "/" + command, body);
    }

    private String placeOn(String day) {
        return http.get("/api/team/members/" + ada + "?at=" + day)
                .json()
                .at("/place/unitName")
                .asString();
    }

    private List<String> namesIn(String unit, String day) {
        var page = http.get("/api/team/members?unitId=" + unit + "&at=" + day);
        return page.json().get("items").values().stream()
                .map(it -> it.get("name").asString())
                .toList();
    }
}
