package io.paceline.crm.customer;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CustomerApiTest {

    static final String PATH = "/api/crm/customers";
    static final String ACME =
            """
            {"name":"Acme","sector":"technology","yearEstablished":1996,"employees":2822,
             "annualRevenue":{"amount":"1100040000.00","currency":"USD"},"country":"United States",
             "tags":["renewal","key account"]}
            """;

    final TestHttp http;
    final TestEvents events;

    CustomerApiTest(@Autowired TestHttp http, @Autowired TestEvents events) {
        this.http = http;
        this.events = events;
    }

    @BeforeEach
    void begin() {
        events.forgetSent();
    }

    @Test
    void a_created_customer_is_told_and_can_be_read() {
        var id = created(ACME);

        var read = http.get(PATH + "/" + id);
        assertThat(read.json().at("/annualRevenue/amount").asString()).isEqualTo("1100040000");
        assertThat(read.json().at("/tags/0").asString()).isEqualTo("key account");
        assertThat(events.sent(EventType.CUSTOMER_CREATED))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.data().at("/customer/sector").asString())
                                .isEqualTo("technology"));
    }

    @Test
    void a_change_is_a_revision_and_an_event_that_names_the_fields() {
        var id = created(ACME);

        var changed = put(id, 1, ACME.replace("2822", "2900"));

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(
                        events.sent(EventType.CUSTOMER_CHANGED)
                                .getFirst()
                                .data()
                                .at("/change/fields")
                                .toString())
                .isEqualTo("[\"employees\"]");
    }

    @Test
    void the_same_again_is_no_change() {
        var id = created(ACME);

        assertThat(put(id, 1, ACME).header("ETag")).isEqualTo("\"1\"");
        assertThat(events.sent(EventType.CUSTOMER_CHANGED)).isEmpty();
    }

    @Test
    void a_stale_revision_is_refused() {
        var id = created(ACME);
        put(id, 1, ACME.replace("2822", "2900"));

        assertThat(put(id, 1, ACME).status()).isEqualTo(412);
        assertThat(http.put(PATH + "/" + id, ACME).status()).isEqualTo(428);
    }

    @Test
    void a_customer_cannot_own_its_owner() {
        var holding = created("{\"name\":\"Holding\"}");
        var shop = created("{\"name\":\"Shop\",\"parentId\":\"%s\"}".formatted(holding));

        var loop = put(holding, 1, "{\"name\":\"Holding\",\"parentId\":\"%s\"}".formatted(shop));

        assertThat(loop.status()).isEqualTo(409);
        assertThat(loop.json().get("type").asString()).endsWith("ownership-loop");
        assertThat(http.get(PATH + "/" + shop).json().get("parentName").asString())
                .isEqualTo("Holding");
    }

    @Test
    void the_owner_is_a_member_known_from_the_team() {
        var ada = UUID.randomUUID();
        var body = "{\"name\":\"Owned\",\"ownerId\":\"%s\"}".formatted(ada);
        assertThat(http.post(PATH, body).json().at("/errors/0/pointer").asString())
                .isEqualTo("/ownerId");

        events.send(
                EventType.MEMBER_JOINED,
                ada,
                1,
                "{\"id\":\"%s\",\"name\":\"Ada\",\"role\":\"REPRESENTATIVE\",\"placements\":[]}"
                        .formatted(ada));

        eventually(() ->
                assertThat(http.post(PATH, body).json().path("ownerName").asString(""))
                        .isEqualTo("Ada"));
        assertThat(http.get(PATH + "?ownerId=" + ada).json().at("/items/0/name").asString())
                .isEqualTo("Owned");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    {"sector":"retail"}                      | 422 | /name            | a customer has a name
                    {"name":"x","sector":"technolgy"}        | 422 | /sector          | an unknown sector
                    {"name":"x","employees":-1}              | 422 | /employees       | a negative count
                    {"name":"x","yearEstablished":2999}      | 422 | /yearEstablished | a year to come
                    {"name":"x","parentId":"01920000-0000-7000-8000-00000000dead"} | 422 | /parentId | an unknown customer
                    {"name":"x","annualRevenue":{"amount":"-1","currency":"USD"}}  | 422 | /annualRevenue/amount | a negative revenue
                    {"name":"x","annualRevenue":{"amount":"1","currency":"???"}}   | -   | -                | a currency that does not exist
                    {"name":"x","tags":[""]}                 | 422 | -                | an empty tag
                    {"name":"x"                              | 400 | -                | malformed JSON
                    """)
    void refuses_bad_input_with_its_place(
            String body, @Nullable Integer status, @Nullable String pointer, String why) {
        var answer = http.post(PATH, body);

        assertThat(answer.status()).as(why + answer.text()).isBetween(400, 499);
        if (status != null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
        if (pointer != null) {
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        }
    }

    @Test
    void an_unknown_sector_is_answered_with_the_one_probably_meant() {
        var answer = http.post(PATH, "{\"name\":\"x\",\"sector\":\"technolgy\"}");

        assertThat(answer.json().at("/errors/0/message").asString())
                .contains("did you mean technology?");
    }

    @Test
    void a_sector_can_be_added_to_the_list() {
        http.put("/api/crm/sectors/space", "{\"name\":\"Space\"}");

        assertThat(http.get("/api/crm/sectors").text()).contains("\"space\"");
        assertThat(http.post(PATH, "{\"name\":\"Rockets\",\"sector\":\"space\"}").status())
                .isEqualTo(201);
    }

    @Test
    void the_audit_tells_what_a_sector_was_called_before() {
        http.put("/api/crm/sectors/mining", "{\"name\":\"Mines\"}");
        http.put("/api/crm/sectors/mining", "{\"name\":\"Mining\"}");
        http.put("/api/crm/sectors/mining", "{\"name\":\"Mining\"}");

        var renamed = audited("sector.renamed");
        assertThat(audited("sector.added")).hasSize(1);
        assertThat(renamed).hasSize(1);
        assertThat(renamed.at("/0/changes/0/before").asString()).isEqualTo("Mines");
        assertThat(renamed.at("/0/changes/0/after").asString()).isEqualTo("Mining");
    }

    private JsonNode audited(String action) {
        return http.get("/api/crm/audit/entries?objectId=mining&action=" + action)
                .json()
                .path("items");
    }

    private String created(String body) {
        var answer = http.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private Answer put(String id, int revision, String body) {
        return http.put(PATH + "/" + id, body, "If-Match", "\"" + revision + "\"");
    }
}
