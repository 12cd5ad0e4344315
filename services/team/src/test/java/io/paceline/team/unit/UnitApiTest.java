package io.paceline.team.unit;

import static io.paceline.team.OrganisationApi.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.team.OrganisationApi;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UnitApiTest {

    final TestHttp http;
    final TestEvents events;
    final OrganisationApi organisation;

    String company = "";

    UnitApiTest(@Autowired TestHttp http, @Autowired TestEvents events) {
        this.http = http;
        this.events = events;
        this.organisation = new OrganisationApi(http);
    }

    @BeforeEach
    void begin() {
        company = organisation.company("Maven");
        events.forgetSent();
    }

    @Test
    void a_created_unit_is_told_and_can_be_read() {
        var east = organisation.region("East", company);

        var read = http.get("/api/team/units/" + east);
        assertThat(read.json().get("parentId").asString()).isEqualTo(company);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(events.sent(EventType.UNIT_CREATED))
                .singleElement()
                .satisfies(it -> assertThat(it.subject()).isEqualTo(east));
    }

    @Test
    void another_place_holds_from_its_day_on() {
        var east = organisation.region("East", company);
        var team = created(organisation.unit("Team A", "TEAM", company));

        var moved = put(team, 1, "Team A", east, "2017-07-01");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(parentOn(team, "2017-06-30")).isEqualTo(company);
        assertThat(parentOn(team, "2017-07-01")).isEqualTo(east);
        assertThat(
                        events.sent(EventType.UNIT_CHANGED)
                                .getFirst()
                                .data()
                                .at("/change/fields/0")
                                .asString())
                .isEqualTo("parents");
    }

    @Test
    void the_same_again_makes_no_revision_and_no_event() {
        var east = organisation.region("East", company);

        var same =
                http.put(
                        "/api/team/units/" + east,
                        body("East", "REGION", company, null),
                        "If-Match",
                        "\"1\"");

        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        assertThat(events.sent(EventType.UNIT_CHANGED)).isEmpty();
    }

    @Test
    void two_moves_that_make_a_loop_together_do_not_both_happen() throws Exception {
        var one = organisation.region("One", company);
        var two = organisation.region("Two", company);
        var barrier = new CyclicBarrier(2);

        var statuses =
                both(
                        () -> {
                            barrier.await();
                            return putRegion(one, "One", two);
                        },
                        () -> {
                            barrier.await();
                            return putRegion(two, "Two", one);
                        });

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_unit_is_closed_when_nobody_stands_in_it() {
        var east = organisation.region("East", company);
        organisation.member("Ada", east);

        var refused = http.post("/api/team/units/" + east + "/closure", "{\"on\":\"2018-01-01\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("members");

        var west = organisation.region("West", company);
        var closed = http.post("/api/team/units/" + west + "/closure", "{\"on\":\"2018-01-01\"}");
        assertThat(closed.json().get("closedOn").asString()).isEqualTo("2018-01-01");
        assertThat(events.sent(EventType.UNIT_CLOSED)).hasSize(1);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    {"kind":"REGION","from":"2017-01-01"}                              | 422 | /name     | a unit has a name
                    {"name":" ","kind":"REGION","from":"2017-01-01"}                   | 422 | /name     | blank is no name
                    {"name":"x","kind":"DEPARTMENT","from":"2017-01-01"}               | -   | /kind     | a kind that does not exist
                    {"name":"x","kind":"REGION","from":"2017-13-01"}                   | -   | /from     | no such month
                    {"name":"x","kind":"REGION","from":"2017-01-01"}                   | 422 | /parentId | a region stands under something
                    {"name":"x","kind":"REGION","from":"2017-01-01","parentId":"01920000-0000-7000-8000-00000000dead"} | 422 | /parentId | an unknown unit
                    {"name":"x","kind":"COMPANY","from":"2017-01-01","headId":"01920000-0000-7000-8000-00000000dead"}  | 422 | /headId   | an unknown member
                    {"name":"x","kind":                                                | 400 | -         | malformed JSON
                    """)
    void refuses_bad_input_with_its_place(
            String body, @Nullable Integer status, @Nullable String pointer, String why) {
        var answer = http.post("/api/team/units", body);

        assertThat(answer.status()).as(why + answer.text()).isBetween(400, 499);
        if (status != null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
        if (pointer != null) {
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        }
    }

    @Test
    void an_update_says_which_revision_it_means() {
        var east = organisation.region("East", company);
        var body = body("Ost", "REGION", company, null);

        assertThat(http.put("/api/team/units/" + east, body).status()).isEqualTo(428);
        assertThat(http.put("/api/team/units/" + east, body, "If-Match", "\"7\"").status())
                .isEqualTo(412);
    }

    @Test
    void an_unknown_unit_is_not_found() {
        assertThat(http.get("/api/team/units/01920000-0000-7000-8000-00000000dead").status())
                .isEqualTo(404);
    }

    @Test
    void the_list_comes_in_pages() {
        organisation.region("East", company);
        organisation.region("West", company);

        var first = http.get("/api/team/units?kind=REGION&limit=1").json();
        var next =
                http.get(
                        "/api/team/units?kind=REGION&limit=1&cursor="
                                + first.get("nextCursor").asString());

        assertThat(next.json().at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
    }

    private Answer put(String id, int revision, String name, String parentId, String from) {
        return http.put(
                "/api/team/units/" + id,
                body(name, "TEAM", parentId, from),
                "If-Match",
                "\"" + revision + "\"");
    }

    private int putRegion(String id, String name, String parentId) {
        var body = body(name, "REGION", parentId, "2017-07-01");
        return http.put("/api/team/units/" + id, body, "If-Match", "\"1\"").status();
    }

    private static String body(String name, String kind, String parentId, @Nullable String from) {
        var since = from == null ? "" : ",\"from\":\"" + from + "\"";
        return "{\"name\":\"%s\",\"kind\":\"%s\",\"parentId\":\"%s\"%s}"
                .formatted(name, kind, parentId, since);
    }

    private String parentOn(String unit, String day) {
        return http.get("/api/team/units/" + unit + "?at=" + day).json().get("parentId").asString();
    }

    private static Stream<Integer> both(Callable<Integer> one, Callable<Integer> two)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(two);
            return Stream.of(first.get(), second.get());
        }
    }
}
