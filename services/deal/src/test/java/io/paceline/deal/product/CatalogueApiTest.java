package io.paceline.deal.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CatalogueApiTest {

    static final String PRODUCTS = "/api/deal/products";

    @Autowired TestHttp http;
    @Autowired TestEvents events;

    @BeforeEach
    void forget() {
        events.forgetSent();
    }

    @Test
    void adds_a_product_and_tells_it() {
        var answer = add("MG Special", "55");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(http.get(answer.header("Location")).json()).isEqualTo(answer.json());
        assertThat(events.sent(EventType.PRODUCT_CREATED)).hasSize(1);
    }

    @Test
    void refuses_a_name_that_is_in_use_however_it_is_capitalised() {
        add("MG Advanced", "3393");

        var answer = add("mg ADVANCED", "1");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/name");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "-1, /listPrice/amount, a negative price",
        "1000000000001, /listPrice/amount, a price out of this world",
        "0.0000001, /listPrice/amount, too many decimals",
    })
    void refuses_a_list_price(String price, String at, String why) {
        var answer = add("GTK " + price, price);

        assertThat(answer.status()).as(why).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(at);
    }

    @Test
    void replaces_the_price_book_by_revision() {
        var path = add("GTK 500", "26768").header("Location") + "/prices";
        var prices =
                """
                {"currency": "USD", "prices": [{"from": "1970-01-01", "amount": "26768"},
                                               {"from": "2018-01-01", "amount": "28000"}]}
                """;

        assertThat(http.put(path, prices).status()).isEqualTo(428);
        var changed = http.put(path, prices, "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(http.put(path, prices, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(http.get(path).json().path("prices")).hasSize(2);
        var state = events.sent(EventType.PRODUCT_CHANGED).getFirst().data().path("product");
        assertThat(state.at("/listPrice/amount").asString()).isEqualTo("28000");
    }

    @Test
    void changes_and_retires_a_product() {
        var path = add("GTX Plus", "1096").header("Location");

        var changed =
                http.put(
                        path,
                        "{\"name\": \"GTX Plus Basic\", \"lifeCycleStage\": \"DECLINE\"}",
                        "If-Match",
                        "\"1\"");
        var retired = http.post(path + "/retirement", "{\"on\": \"2018-01-01\"}");
        var again = http.post(path + "/retirement", "{\"on\": \"2018-01-01\"}");

        assertThat(changed.json().path("name").asString()).isEqualTo("GTX Plus Basic");
        assertThat(retired.json().path("retiredOn").asString()).isEqualTo("2018-01-01");
        assertThat(again.json().path("revision").asLong()).isEqualTo(3);
        assertThat(events.sent(EventType.PRODUCT_RETIRED)).hasSize(1);
    }

    @Test
    void pages_through_products_by_name() {
        add("Zeta One", "1");
        add("Zeta Two", "1");

        var first = http.get(PRODUCTS + "?q=zeta&limit=1").json();
        var cursor = first.path("nextCursor").asString();
        var second = http.get(PRODUCTS + "?q=zeta&limit=1&cursor=" + cursor).json();

        assertThat(first.at("/items/0/name").asString()).isEqualTo("Zeta One");
        assertThat(second.at("/items/0/name").asString()).isEqualTo("Zeta Two");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void adds_a_channel_once() {
        var channel = "{\"code\": \"FAIR\", \"name\": \"Trade fair\"}";

        assertThat(http.post("/api/deal/channels", channel).status()).isEqualTo(201);
        assertThat(http.post("/api/deal/channels", channel).status()).isEqualTo(409);
        assertThat(http.get("/api/deal/channels").text()).contains("FAIR", "E_COMMERCE");
        var bad = http.post("/api/deal/channels", "{\"code\": \"a b\", \"name\": \"x\"}");
        assertThat(bad.status()).isEqualTo(422);
    }

    @Test
    void the_audit_tells_of_a_new_channel() {
        http.post("/api/deal/channels", "{\"code\": \"RADIO\", \"name\": \"Radio\"}");

        var entry = audited("channel.added", "RADIO");

        assertThat(entry.at("/changes/1/field").asString()).isEqualTo("name");
        assertThat(entry.at("/changes/1/after").asString()).isEqualTo("Radio");
        assertThat(entry.at("/changes/1").has("before")).isFalse();
    }

    @Test
    void the_audit_tells_the_whole_price_book_of_which_an_event_tells_one_price() {
        var path = add("GTK 700", "10").header("Location");
        var prices =
                """
                {"currency": "USD", "prices": [{"from": "1970-01-01", "amount": "10"},
                                               {"from": "2199-01-01", "amount": "20"}]}
                """;

        http.put(path + "/prices", prices, "If-Match", "\"1\"");

        var change =
                audited("product.repriced", path.substring(path.lastIndexOf('/') + 1))
                        .at("/changes/0");
        assertThat(change.path("field").asString()).isEqualTo("prices");
        assertThat(change.path("before")).hasSize(1);
        assertThat(change.at("/after/1/amount").asString()).isEqualTo("20");
    }

    @Test
    void tells_the_stages_in_order() {
        var stages = http.get("/api/deal/pipelines").json().at("/items/0/stages");

        assertThat(stages.valueStream().map(stage -> stage.path("name").asString()))
                .containsExactly("Prospecting", "Engaging", "Won", "Lost");
        assertThat(stages.at("/1/probability").asString()).isEqualTo("0.35");
    }

    private JsonNode audited(String action, String id) {
        return http.get("/api/deal/audit/entries?action=%s&objectId=%s".formatted(action, id))
                .json()
                .at("/items/0");
    }

    private Answer add(String name, String price) {
        return http.post(
                PRODUCTS,
                """
                {"name": "%s", "line": "GTX", "listPrice": {"amount": "%s", "currency": "USD"}}
                """
                        .formatted(name, price));
    }
}
