package io.paceline.deal.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueAccessTest {

    static final String PRODUCTS = "/api/deal/products";
    static final String CHANNELS = "/api/deal/channels";

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    String product = "";

    @BeforeAll
    void begin() {
        for (var role : List.of("DIRECTOR", "COMPENSATION", "FINANCE", "OPERATOR")) {
            grant(role);
        }
        var member = UUID.randomUUID();
        events.send(
                EventType.MEMBER_JOINED,
                member,
                1,
                """
                {"id": "%s", "externalId": "MEMBER", "name": "Ada", "role": "OTHER", "placements": []}
                """
                        .formatted(member));
        product = add(http, "GTX Pro").header("Location");
        for (var role : List.of("MEMBER", "OPERATOR", "FINANCE")) {
            TestEvents.eventually(
                    () -> assertThat(http.as(role).get(PRODUCTS).status()).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "DIRECTOR", "COMPENSATION", "FINANCE", "OPERATOR"})
    void everybody_with_a_role_sees_the_catalogue(String role) {
        for (var path : readable()) {
            assertThat(http.as(role).get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_stranger_and_another_services_machine_see_nothing() {
        for (var path : readable()) {
            assertThat(http.as("stranger").get(path).status()).as(path).isEqualTo(403);
            assertThat(http.asMachine("crm:read").get(path).status()).as(path).isEqualTo(403);
            assertThat(http.asMachine("deal:read").get(path).status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "DIRECTOR", "COMPENSATION", "FINANCE"})
    void only_an_operator_keeps_the_catalogue(String role) {
        requireRefused(http.as(role), role);
    }

    @Test
    void a_machine_that_only_reads_keeps_nothing() {
        requireRefused(http.asMachine("deal:read"), "READER");
    }

    @Test
    void an_operator_keeps_the_catalogue() {
        requireKept(http.as("OPERATOR"), "OPERATED");
    }

    @Test
    void a_machine_keeps_the_catalogue_by_its_scope() {
        requireKept(http.asMachine("deal:write"), "MACHINED");
    }

    private void requireRefused(TestHttp caller, String name) {
        var before = catalogue();

        assertThat(writes(caller, product, name)).containsOnly(403);

        assertThat(catalogue()).isEqualTo(before);
    }

    private void requireKept(TestHttp caller, String name) {
        var own = add(http, name + " product").header("Location");

        assertThat(writes(caller, own, name)).containsExactly(201, 201, 200, 200, 200);
    }

    private static List<Integer> writes(TestHttp caller, String path, String name) {
        var description =
                "{\"name\": \"%s renamed\", \"lifeCycleStage\": \"DECLINE\"}".formatted(name);
        var prices =
                """
                {"currency": "USD", "prices": [{"from": "1970-01-01", "amount": "7"}]}
                """;
        return List.of(
                add(caller, name + " added").status(),
                caller.post(CHANNELS, "{\"code\": \"%s\", \"name\": \"x\"}".formatted(name))
                        .status(),
                caller.put(path, description, "If-Match", "\"1\"").status(),
                caller.put(path + "/prices", prices, "If-Match", "\"2\"").status(),
                caller.post(path + "/retirement", "{\"on\": \"2018-01-01\"}").status());
    }

    private String catalogue() {
        return http.get(product).text()
                + http.get(product + "/prices").text()
                + http.get(CHANNELS).text()
                + http.get(PRODUCTS + "?limit=200").json().path("items").size();
    }

    private List<String> readable() {
        return List.of(PRODUCTS, product, product + "/prices", CHANNELS, "/api/deal/pipelines");
    }

    private static Answer add(TestHttp caller, String name) {
        return caller.post(
                PRODUCTS,
                """
                {"name": "%s", "listPrice": {"amount": "1", "currency": "USD"}}
                """
                        .formatted(name));
    }

    /// Somebody who goes by the name of the only role they have.
    private void grant(String role) {
        var id = UUID.randomUUID();
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                1,
                """
                {"id": "%1$s", "subject": "%2$s", "suspended": false,
                 "grants": [{"id": "%1$s", "role": "%2$s"}]}
                """
                        .formatted(id, role));
    }
}
