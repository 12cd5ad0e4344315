package io.paceline.analytics.access;

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
import org.springframework.test.context.TestPropertySource;

/// What each sees of the others' figures is held by the tests beside this one.
@IntegrationTest
@TestPropertySource(properties = "paceline.live.per-user=1000")
class EveryEndpointTest {

    @TestFactory
    Stream<DynamicNode> is_asked_by_everybody(
            @Autowired TestHttp http, @Autowired TestEvents events) {
        TestTeam.join(events);
        for (var person : List.of("rosa", "max", "dora", "carla", "finn", "otto")) {
            eventually(() ->
                    assertThat(
                                    http.as(TestTeam.user(person))
                                            .get("/api/analytics/freshness")
                                            .status())
                            .isEqualTo(200));
        }
        return new AccessMatrix("analytics", http, Map.of(), Map.of(), List.of()).tests();
    }
}
