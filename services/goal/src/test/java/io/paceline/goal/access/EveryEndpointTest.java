package io.paceline.goal.access;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.access.AccessMatrix;
import io.paceline.testkit.access.TestTeam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EveryEndpointTest {

    private static final String GOAL = "/api/goal/goals/{id}";

    @TestFactory
    Stream<DynamicNode> is_asked_by_everybody(
            @Autowired TestHttp http, @Autowired TestEvents events) {
        TestTeam.join(events);
        eventually(() -> drafted(http, "Probe", TestTeam.SID));
        eventually(() -> drafted(http, "Probe", TestTeam.ROSA));
        var rosas = drafted(http, "Rosa's goal", TestTeam.ROSA);
        var sids = drafted(http, "Sid's goal", TestTeam.SID);
        assertThat(new GoalDesk(http).activate(rosas, false).status()).isEqualTo(200);
        for (var person : List.of("rosa", "max", "dora", "carla", "finn")) {
            eventually(() ->
                    assertThat(
                                    http.as(TestTeam.user(person))
                                            .get("/api/goal/goals/" + rosas)
                                            .status())
                            .isEqualTo(200));
        }
        eventually(() ->
                assertThat(http.as(TestTeam.user("otto")).get("/api/goal/dead-letters").status())
                        .isEqualTo(200));
        return new AccessMatrix(
                        "goal",
                        http,
                        Map.of(GOAL, rosas),
                        Map.of(GOAL, sids),
                        List.of("Sid's goal", sids))
                .tests();
    }

    private static String drafted(TestHttp http, String name, UUID owner) {
        return new GoalDesk(http).drafted(name, "MEMBER", owner, "2024-Q1", null);
    }
}
