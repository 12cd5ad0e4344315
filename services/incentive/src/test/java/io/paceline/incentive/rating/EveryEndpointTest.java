package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.access.AccessMatrix;
import io.paceline.testkit.access.TestTeam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Who sees which line, field and total is held by [PayAccessTest] and [PlanVisibilityTest].
@IntegrationTest
class EveryEndpointTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired TestHttp http;

    @TestFactory
    Stream<DynamicNode> is_asked_by_everybody(@Autowired TestEvents events) {
        TestTeam.join(events);
        for (var person : List.of("rosa", "max", "dora", "carla", "finn")) {
            eventually(() ->
                    assertThat(payees(TestTeam.user(person))).contains(TestTeam.ROSA.toString()));
        }
        eventually(() -> assertThat(payees("everybody")).contains(TestTeam.SID.toString()));
        eventually(() ->
                assertThat(
                                http.as(TestTeam.user("otto"))
                                        .get("/api/incentive/dead-letters")
                                        .status())
                        .isEqualTo(200));
        var plan = new RatingApi(http).activePlan(ACCELERATOR, TestTeam.ROSA);
        new RatingApi(http).assign(plan, TestTeam.SID);
        var rosas = earned(TestTeam.ROSA, "1000");
        var sids = earned(TestTeam.SID, "98765.40");
        return new AccessMatrix(
                        "incentive",
                        http,
                        named(plan, TestTeam.ROSA, rosas),
                        named(null, TestTeam.SID, sids),
                        List.of("98765.4", "4938.27", sids))
                .tests();
    }

    private static Map<String, String> named(@Nullable String plan, UUID payee, String line) {
        var values = new HashMap<String, String>();
        values.put("/api/incentive/payees/{payeeId}", payee.toString());
        values.put("/api/incentive/payees/{payeeId}/statements/{month}", "2017-03");
        values.put("/api/incentive/ledger-lines/{id}", line);
        if (plan != null) {
            values.put("/api/incentive/plans/{id}", plan);
            values.put("/api/incentive/plans/{planId}", plan);
            values.put("/api/incentive/plans/{id}/versions/{number}", "1");
        }
        return values;
    }

    /// The id of the line for a deal in March.
    private String earned(UUID payee, String amount) {
        goals.apply(List.of(quota(UUID.randomUUID(), payee, "2017-Q1", "100000", 1)));
        deals.apply(List.of(won(UUID.randomUUID(), MARCH, 1, Share.of(payee, amount))));
        return new RatingApi(http).lines(payee).get(0).get("id").asString();
    }

    private String payees(String person) {
        return http.as(person).get("/api/incentive/payees?limit=200").text();
    }
}
