package io.paceline.analytics.access;

import static io.paceline.analytics.access.Facts.MARCH;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.goal.GoalState.OwnerKind;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The leaderboard of a quarter in which Mia sold 3,400, Rosa 700 and Ron 200; Rosa and Ron have a
/// goal for it.
record Board(TestHttp http) {

    private static final String QUARTER =
            "/api/analytics/leaderboard?from=2024-01-01&to=2024-04-01";

    static void tell(TestEvents events, TestHttp http, JdbcClient jdbc) {
        new People(events).tell(http, jdbc);
        var facts = new Facts(events);
        facts.won("rosa's", MARCH, "100", Map.of("rosa", 100));
        facts.won("ron's", MARCH, "200", Map.of("ron", 100));
        facts.won("shared", MARCH, "1000", Map.of("rosa", 60, "mia", 40));
        facts.won("mia's", MARCH, "3000", Map.of("mia", 100));
        facts.goal("rosa", OwnerKind.MEMBER, "rosa", "west");
        facts.goal("ron", OwnerKind.MEMBER, "ron", "west");
        facts.attained("rosa", OwnerKind.MEMBER, "rosa");
        facts.attained("ron", OwnerKind.MEMBER, "ron");
        var machine = http.asMachine("analytics:read");
        eventually(() ->
                assertThat(new Board(machine).seen())
                        .isEqualTo("1 mia 3400.00, 2 rosa 700.00 0.25, 3 ron 200.00 0.25"));
    }

    Answer answer() {
        return http.get(QUARTER);
    }

    /// `2 rosa 700.00 0.25`, the last being the ratio where it is told.
    String seen() {
        return String.join(
                ", ",
                answer().json()
                        .path("items")
                        .valueStream()
                        .map(leader ->
                                "%s %s %s %s"
                                        .formatted(
                                                leader.path("rank").asString(),
                                                leader.path("name").asString(),
                                                leader.path("revenue").asString(),
                                                leader.path("ratio").asString(""))
                                        .strip())
                        .toList());
    }
}
