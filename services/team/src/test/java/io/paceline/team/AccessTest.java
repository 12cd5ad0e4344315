package io.paceline.team;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.access.AccessMatrix;
import io.paceline.testkit.access.TestTeam;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whose address is whose is held by [io.paceline.team.member.MemberContactsTest].
@IntegrationTest
class AccessTest {

    @TestFactory
    Stream<DynamicNode> everybody_at_every_endpoint(
            @Autowired TestHttp http, @Autowired TestEvents events) {
        TestTeam.join(events);
        eventually(() -> assertThat(rolesOf(http.as(TestTeam.user("max")))).contains("MANAGER"));
        for (var person : List.of("rosa", "dora", "carla", "finn", "otto")) {
            eventually(
                    () -> assertThat(rolesOf(http.as(TestTeam.user(person)))).isNotEqualTo("[]"));
        }
        var organisation = new OrganisationApi(http);
        var west = organisation.company("West");
        var east = organisation.company("East");
        return new AccessMatrix(
                        "team",
                        http,
                        named(west, organisation.member("Rosa", west)),
                        named(east, organisation.member("Sid", east)),
                        List.of())
                .tests();
    }

    private static Map<String, String> named(String unit, String member) {
        return Map.of("/api/team/units/{id}", unit, "/api/team/members/{id}", member);
    }

    private static String rolesOf(TestHttp person) {
        return person.get("/api/team/me").json().path("roles").toString();
    }
}
