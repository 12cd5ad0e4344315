package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.DEALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;

/// Deals of one product, entered by somebody with every role.
final class GuardedDeals {

    private final TestHttp http;
    private final String product;

    GuardedDeals(TestHttp http) {
        this.http = http;
        this.product =
                required(
                                http.post(
                                        "/api/deal/products",
                                        """
                                        {"name": "GTX Pro",
                                         "listPrice": {"amount": "1000", "currency": "USD"}}
                                        """))
                        .json()
                        .path("id")
                        .asString();
    }

    String proposal(String name, UUID owner, int amount, String splits) {
        return """
        {"name": "%s", "ownerId": "%s", "currency": "USD", "openedOn": "2017-03-01"%s,
         "lines": [{"productId": "%s", "quantity": 1, "unitPrice": "%d"}]}
        """
                .formatted(
                        name,
                        owner,
                        splits.isEmpty() ? "" : ", \"splits\": " + splits,
                        product,
                        amount);
    }

    String proposal(String name, UUID owner) {
        return proposal(name, owner, 1, "");
    }

    /// A split of 60 percent for the first and 40 for the second.
    static String shared(UUID first, UUID second) {
        return """
        [{"memberId": "%s", "percent": 60}, {"memberId": "%s", "percent": 40}]
        """
                .formatted(first, second);
    }

    /// The path of a new deal.
    String open(String name, UUID owner, int amount, String splits) {
        return required(http.post(DEALS, proposal(name, owner, amount, splits))).header("Location");
    }

    String open(UUID owner) {
        return open("A deal", owner, 1, "");
    }

    /// The path of a won deal, at revision 2.
    String won(String name, UUID owner, int amount, String splits, String closeDate) {
        var path = open(name, owner, amount, splits);
        required(http.post(path + "/win", "{\"closeDate\": \"%s\"}".formatted(closeDate)));
        return path;
    }

    String won(UUID owner, String closeDate) {
        return won("A deal", owner, 1, "", closeDate);
    }

    String lost(String name, UUID owner, int amount, String closeDate) {
        var path = open(name, owner, amount, "");
        required(
                http.post(
                        path + "/loss",
                        "{\"reason\": \"Price\", \"closeDate\": \"%s\"}".formatted(closeDate)));
        return path;
    }

    String cancelled(String name, UUID owner, int amount, String closeDate) {
        var path = won(name, owner, amount, "", closeDate);
        required(http.post(path + "/cancellation", "{\"reason\": \"Gone\"}", "If-Match", "\"2\""));
        return path;
    }

    private static Answer required(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }
}
