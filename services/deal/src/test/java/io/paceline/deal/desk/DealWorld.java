package io.paceline.deal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members, a customer and products that the application under test knows, and deals among them.
final class DealWorld {

    static final String DEALS = "/api/deal/deals";
    static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    static final UUID CANCITY = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    private final TestHttp http;
    private final UUID product;

    DealWorld(TestHttp http, TestEvents events, JdbcClient jdbc) {
        this.http = http;
        events.send(EventType.MEMBER_JOINED, ADA, 1, member(ADA, "Ada Lovelace"));
        events.send(EventType.MEMBER_JOINED, BOB, 1, member(BOB, "Bob Kahn"));
        events.send(
                EventType.CUSTOMER_CREATED,
                CANCITY,
                1,
                "{\"id\":\"%s\",\"name\":\"Cancity\",\"tags\":[]}".formatted(CANCITY));
        TestEvents.eventually(() ->
                assertThat(
                                jdbc.sql(
                                                """
                                                select (select count(*) from member_replica)
                                                     + (select count(*) from customer_replica)
                                                """)
                                        .query(Long.class)
                                        .single())
                        .isEqualTo(3));
        this.product = addProduct("GTX Pro", "4821");
    }

    UUID product() {
        return product;
    }

    UUID addProduct(String name, String price) {
        var answer =
                http.post(
                        "/api/deal/products",
                        """
                        {"name": "%s", "line": "GTX",
                         "listPrice": {"amount": "%s", "currency": "USD"}}
                        """
                                .formatted(name, price));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().path("id").asString());
    }

    /// A proposal of two units at list price, with other properties put before.
    String proposal(String more) {
        return """
        {%s "name": "Cancity, 2 GTX Pro", "customerId": "%s", "ownerId": "%s", "currency": "USD",
         "openedOn": "2017-03-01", "lines": [{"productId": "%s", "quantity": 2}]}
        """
                .formatted(more, CANCITY, ADA, product);
    }

    /// The path of a new deal.
    String opened() {
        var answer = http.post(DEALS, proposal(""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    /// The path of a deal won in May 2017, at revision 2.
    String won() {
        var path = opened();
        var answer = win(path, "2017-05-05");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return path;
    }

    Answer win(String path, String closeDate) {
        return http.post(path + "/win", "{\"closeDate\": \"%s\"}".formatted(closeDate));
    }

    static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String member(UUID id, String name) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"role\":\"REPRESENTATIVE\",\"placements\":[]}"
                .formatted(id, name);
    }
}
