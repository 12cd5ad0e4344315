package io.paceline.team.member;

import static io.paceline.team.OrganisationApi.created;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.team.OrganisationApi;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// rosa reports to max; ron reports to nobody.
@IntegrationTest
class MemberContactsTest {

    final TestHttp http;
    final TestEvents events;
    final String suffix = UUID.randomUUID().toString().substring(0, 8);

    String company = "";
    String rosa = "";
    String max = "";
    String ron = "";

    MemberContactsTest(@Autowired TestHttp http, @Autowired TestEvents events) {
        this.http = http;
        this.events = events;
    }

    @BeforeEach
    void begin() {
        company = new OrganisationApi(http).company("Maven");
        max = join("max", "");
        rosa = join("rosa", ",\"managerId\":\"" + max + "\"");
        ron = join("ron", "");
        eventually(() -> assertThat(addressesSeenBy(as("max"))).hasSize(2));
        eventually(() -> assertThat(addressesSeenBy(as("ron"))).hasSize(1));
        eventually(() -> assertThat(addressesSeenBy(as("rosa"))).hasSize(1));
    }

    @Test
    void a_member_sees_their_own_address_and_hire_date_and_nobody_elses() {
        assertThat(addressesSeenBy(as("rosa"))).containsExactly("rosa@example.com");
        assertThat(as("rosa").get("/api/team/members/" + rosa).json().has("hiredOn")).isTrue();
        var other = as("rosa").get("/api/team/members/" + ron).json();
        assertThat(other.has("email")).isFalse();
        assertThat(other.has("hiredOn")).isFalse();
        assertThat(other.get("name").asString()).isEqualTo("ron");
    }

    @Test
    void a_manager_sees_those_of_their_people() {
        assertThat(addressesSeenBy(as("max")))
                .containsExactlyInAnyOrder("max@example.com", "rosa@example.com");
    }

    @Test
    void operators_and_machines_that_read_see_all() {
        assertThat(addressesSeenBy(http)).hasSize(3);
        assertThat(addressesSeenBy(http.asMachine("team:read"))).hasSize(3);
    }

    @Test
    void a_machine_that_only_writes_is_not_told_what_it_wrote() {
        var move = "{\"unitId\":\"%s\",\"from\":\"2020-01-01\"}".formatted(company);

        var moved = http.asMachine("team:write").post("/api/team/members/" + rosa + "/moves", move);

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().has("email")).isFalse();
    }

    @Test
    void a_file_has_them_no_more_than_the_list() {
        var file =
                as("rosa").get("/api/team/members?unitId=" + company, "Accept", "text/csv").text();

        assertThat(file).contains("rosa@example.com", "ron").doesNotContain("ron@example.com");
    }

    @Test
    void members_and_managers_change_nothing_in_the_roster() {
        var body = "{\"on\":\"2027-01-01\"}";

        var answer = as("max").post("/api/team/members/" + rosa + "/departure", body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(http.as("stranger").get("/api/team/members").status()).isEqualTo(403);
        assertThat(http.asNobody().get("/api/team/members").status()).isEqualTo(401);
    }

    private TestHttp as(String name) {
        return http.as(name + suffix);
    }

    private List<String> addressesSeenBy(TestHttp reader) {
        var page = reader.get("/api/team/members?unitId=" + company).json();
        return page.path("items").values().stream()
                .filter(it -> it.has("email"))
                .map(it -> it.get("email").asString())
                .toList();
    }

    private String join(String name, String manager) {
        events.forgetSent();
        var body =
                """
                {"name":"%s","role":"OTHER","externalId":"%s","email":"%s@example.com",
                 "hiredOn":"2017-01-01","unitId":"%s"%s}
                """
                        .formatted(name, name + suffix, name, company, manager);
        var id = created(http.post("/api/team/members", body));
        var told = events.sent(EventType.MEMBER_JOINED).getFirst();
        JsonNode state = told.data().get("member");
        events.send(EventType.MEMBER_JOINED, UUID.fromString(id), 1, state.toString());
        return id;
    }
}
