package io.paceline.deal.desk;

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

    @TestFactory
    Stream<DynamicNode> is_asked_by_everybody(
            @Autowired TestHttp http, @Autowired TestEvents events) {
        TestTeam.join(events);
        var deals = new GuardedDeals(http);
        var rosas = idOf(deals.won("Rosa's deal", TestTeam.ROSA, 1, "", "2017-05-31"));
        var sids = idOf(deals.won("Sid's deal", TestTeam.SID, 98_765, "", "2017-05-31"));
        for (var person : List.of("rosa", "max", "dora", "carla", "finn")) {
            eventually(() ->
                    assertThat(
                                    http.as(TestTeam.user(person))
                                            .get(DealWorld.DEALS + "/" + rosas)
                                            .status())
                            .isEqualTo(200));
        }
        eventually(() ->
                assertThat(http.as(TestTeam.user("otto")).get("/api/deal/dead-letters").status())
                        .isEqualTo(200));
        return new AccessMatrix(
                        "deal",
                        http,
                        Map.of("/api/deal/deals/{id}", rosas),
                        Map.of("/api/deal/deals/{id}", sids),
                        List.of("Sid's deal", "98765", sids))
                .tests();
    }

    private static String idOf(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return UUID.fromString(id).toString();
    }
}
