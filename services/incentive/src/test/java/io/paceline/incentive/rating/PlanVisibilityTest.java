package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.RatingApi.KICKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who sees what plans pay. ron is assigned to a plan with a second version in draft, rosa was to
/// another one until May 2017, when she was still in the west. Nobody is assigned to the third.
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PlanVisibilityTest {

    Organisation people;
    String rons;
    String rosas;
    String nobodys;
    @Autowired TestHttp http;

    @BeforeAll
    void assign_them(@Autowired TestEvents events) {
        people = new Organisation(events, http).join();
        var api = new RatingApi(http);
        rons = api.activePlan(ACCELERATOR, people.ron);
        api.addVersion(rons, "2018-01-01", KICKER);
        rosas = api.activePlan(ACCELERATOR, people.rosa);
        var assignment =
                http.get("/api/incentive/plans/%s/assignments".formatted(rosas))
                        .json()
                        .at("/items/0/id")
                        .asString();
        var end =
                http.post(
                        "/api/incentive/plans/%s/assignments/%s/end".formatted(rosas, assignment),
                        "{\"on\":\"2017-05-01\"}");
        assertThat(end.status()).as(end.text()).isEqualTo(200);
        nobodys = api.draftPlan(ACCELERATOR);
        api.activate(nobodys, 1);
    }

    @ParameterizedTest(
            name = "{0} sees rates of ron''s plan: {1}, of rosa''s: {2}, of nobody''s: {3}")
    @CsvSource({
        "ron,   true,  false, false",
        "rosa,  false, true,  false",
        "max,   true,  true,  false",
        "mia,   false, false, false",
        "dora,  false, false, false",
        "otto,  false, false, false",
        "finn,  true,  true,  true",
        "cora,  true,  true,  true",
        "carla, true,  true,  true",
        "machine:incentive:read, true, true, true",
    })
    void rates_are_seen_by_whom_they_pay_and_those_above(
            String who, boolean ofRons, boolean ofRosas, boolean ofNobodys) {
        assertThat(rated(who, rons)).isEqualTo(ofRons);
        assertThat(rated(who, rosas)).isEqualTo(ofRosas);
        assertThat(rated(who, nobodys)).isEqualTo(ofNobodys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "dora", "otto"})
    void everybody_sees_which_plans_and_versions_there_are(String who) {
        var plan = people.get(who, "/api/incentive/plans/" + rons).json();

        assertThat(plan.get("name").asString()).startsWith("Plan");
        assertThat(plan.at("/versions/0/effectiveFrom").asString()).isEqualTo("2017-01-01");
        assertThat(plan.at("/versions/0/components/0/name").asString()).isEqualTo("Commission");
        assertThat(plan.at("/versions/1/status").asString()).isEqualTo("DRAFT");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ron, false", "max, false", "carla, true", "fred, true"})
    void a_draft_is_rated_only_for_who_sees_all_plans(String who, boolean rated) {
        var draft = people.get(who, "/api/incentive/plans/" + rons).json().at("/versions/1");

        assertThat(draft.at("/components/0").has("tiers")).isEqualTo(rated);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ron, true", "dora, false", "otto, false", "carla, true"})
    void a_list_and_a_csv_file_show_no_more(String who, boolean rated) {
        var path = "/api/incentive/plans?limit=200";

        assertThat(people.get(who, path).text().contains("\"rate\"")).isEqualTo(rated);
        assertThat(people.csv(who, path).text().contains("rate\"")).isEqualTo(rated);
    }

    @Test
    void a_machine_that_only_writes_is_told_no_rates() {
        var plan =
                """
                {"name":"%s","currency":"USD","effectiveFrom":"2017-01-01","components":[%s]}
                """
                        .formatted(UUID.randomUUID(), ACCELERATOR);

        var created = people.as("machine:incentive:write").post("/api/incentive/plans", plan);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.text()).doesNotContain("tiers");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rosa, 403",
        "max, 403",
        "dora, 403",
        "finn, 403",
        "otto, 403",
        "stranger, 403",
        "machine:incentive:read, 403",
    })
    void plans_are_written_and_assigned_by_compensation_alone(String who, int status) {
        var before = http.get("/api/incentive/plans/" + nobodys).text();
        var version = "{\"effectiveFrom\":\"2019-01-01\",\"components\":[%s]}".formatted(KICKER);
        var assignment = "{\"payeeIds\":[\"%s\"],\"from\":\"2017-01-01\"}".formatted(people.rosa);
        var path = "/api/incentive/plans/" + nobodys;

        assertThat(people.as(who).post(path + "/versions", version).status()).isEqualTo(status);
        assertThat(people.as(who).post(path + "/assignments", assignment).status())
                .isEqualTo(status);
        assertThat(people.as(who).post(path + "/versions/1/activation", "").status())
                .isEqualTo(status);
        assertThat(http.get(path).text()).isEqualTo(before);
        assertThat(assigned(path)).isEmpty();
    }

    private JsonNode assigned(String plan) {
        return http.get(plan + "/assignments").json().get("items");
    }

    private boolean rated(String who, String plan) {
        return people.get(who, "/api/incentive/plans/" + plan)
                .json()
                .at("/versions/0/components/0")
                .has("tiers");
    }
}
