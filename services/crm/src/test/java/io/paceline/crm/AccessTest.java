package io.paceline.crm;

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
class AccessTest {

    @TestFactory
    Stream<DynamicNode> everybody_at_every_endpoint(
            @Autowired TestHttp http, @Autowired TestEvents events) {
        TestTeam.join(events);
        for (var person : List.of("rosa", "max", "dora", "carla", "finn", "otto")) {
            eventually(() ->
                    assertThat(http.as(TestTeam.user(person)).get("/api/crm/customers").status())
                            .isEqualTo(200));
        }
        return new AccessMatrix(
                        "crm",
                        http,
                        customer(http, "Rosa's", TestTeam.ROSA),
                        customer(http, "Sid's", TestTeam.SID),
                        List.of())
                .tests();
    }

    private static Map<String, String> customer(TestHttp http, String name, UUID owner) {
        var body = "{\"name\": \"%s\", \"ownerId\": \"%s\"}".formatted(name, owner);
        var created = http.post("/api/crm/customers", body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return Map.of("/api/crm/customers/{id}", created.json().path("id").asString());
    }
}
