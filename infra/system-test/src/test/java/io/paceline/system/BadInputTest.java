package io.paceline.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.login.Person;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a wrong input is answered with, through the gateway: never a 5xx, always the place.
@OnPlatform
class BadInputTest {

    private static final String HUGE_UPLOAD =
            """
            POST /api/crm/customers/imports HTTP/1.1
            Host: localhost
            Authorization: Bearer TOKEN
            Content-Type: multipart/form-data; boundary=x
            Content-Length: 1073741824

            --x
            """;

    private final Platform platform;
    private final Api api;

    BadInputTest(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "malformed JSON | {\"name\": | 400",
                "an unknown property | {\"nmae\": \"x\"} | 422",
                "a missing owner | {\"name\": \"x\", \"currency\": \"USD\", \"lines\": []} | 422",
            })
    void is_refused_with_its_place(String what, String body, int status) {
        var answer = api.post("/api/deal/deals", body);

        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.body().path("errors")).as(answer.text()).isNotEmpty();
        assertThat(answer.body().path("traceId").asText()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a negative quantity,    -1, 100, /lines/0/quantity",
        "splits that do not add up, 1, 60, /splits",
    })
    void a_deal_is_refused_with_the_pointer(
            String what, String quantity, String percent, String pointer) {
        var owner = platform.goalOfARepresentative(0).path("owner").path("id").asText();
        var product = api.get("/api/deal/products").path("items").path(0).path("id").asText();

        var answer =
                api.post(
                        "/api/deal/deals",
                        """
                        {"name": "bad", "ownerId": "%s", "currency": "USD", "channel": "DIRECT",
                         "lines": [{"productId": "%s", "quantity": "%s", "unitPrice": "10"}],
                         "splits": [{"memberId": "%s", "kind": "REVENUE", "percent": "%s"}]}
                        """
                                .formatted(owner, product, quantity, owner, percent));

        assertThat(answer.status()).as(what).isEqualTo(422);
        assertThat(answer.text()).contains(pointer);
    }

    @Test
    void an_unknown_deal_is_not_found() {
        var answer = api.post("/api/deal/deals/%s/win".formatted(UUID.randomUUID()), "{}");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_goal_in_a_closed_period_is_refused() {
        closePeriod("1999");
        var company = platform.attainmentThisYear().path(0).path("owner");

        var answer =
                api.post(
                        "/api/goal/goals",
                        """
                        {"name": "too late", "owner": {"kind": "%s", "id": "%s"}, "metric": "REVENUE",
                         "period": {"label": "1999"}, "target": "100", "currency": "USD"}
                        """
                                .formatted(
                                        company.path("kind").asText(),
                                        company.path("id").asText()));

        assertThat(answer.status()).isBetween(409, 422);
        assertThat(answer.text()).contains("1999");
    }

    private void closePeriod(String label) {
        var closure = "/api/goal/fiscal-periods/%s/closure".formatted(label);
        var proposed = api.as(Person.CARLA).post(closure, "{}");
        var approval =
                "/api/goal/approvals/%s/approval".formatted(proposed.body().path("id").asText());

        assertThat(api.as(Person.CARLA).post(approval, "{}").status()).isIn(403, 409);
        assertThat(api.as(Person.FINN).post(approval, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_the_line() {
        var answer = upload("account\nM\u00fcller\n", ISO_8859_1);

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).containsIgnoringCase("utf-8").contains("line 2");
    }

    @Test
    void a_file_without_its_columns_is_refused_by_their_names() {
        var answer = upload("colour,size\nred,1\n", UTF_8);

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains("colour").contains("account");
    }

    @Test
    void a_gigabyte_is_refused_before_it_is_read() throws Exception {
        var gateway = api.address();
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    HUGE_UPLOAD
                            .replace("TOKEN", api.token())
                            .replace("\n", "\r\n")
                            .getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            var head = new String(in.readNBytes(12), UTF_8);

            assertThat(head).isEqualTo("HTTP/1.1 413");
        }
    }

    private Api.Answer upload(String csv, Charset encoding) {
        var body =
                """
                --x
                Content-Disposition: form-data; name="file"; filename="a.csv"
                Content-Type: text/csv

                %s
                --x--
                """
                        .replace("\n", "\r\n")
                        .formatted(csv);
        return api.send(
                api.request("/api/crm/customers/imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.getBytes(encoding))));
    }
}
