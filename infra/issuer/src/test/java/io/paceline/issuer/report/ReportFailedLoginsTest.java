package io.paceline.issuer.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.paceline.issuer.Authorization;
import io.paceline.issuer.Browser;
import io.paceline.issuer.RunningIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFailedLoginsTest {

    private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer team;
    private RunningIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        team = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        team.createContext(
                "/api/team/logins",
                exchange -> {
                    try (exchange) {
                        reports.add(
                                new JsonMapper()
                                        .readTree(
                                                new String(
                                                        exchange.getRequestBody().readAllBytes(),
                                                        UTF_8)));
                        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
                        var poisoned = reports.getLast().toString().contains("max");
                        exchange.sendResponseHeaders(poisoned ? 422 : status, -1);
                    }
                });
        team.start();
        issuer =
                new RunningIssuer(
                        "paceline.issuer.failures.to=http://127.0.0.1:"
                                + team.getAddress().getPort(),
                        "paceline.issuer.failures.every=50ms");
    }

    @AfterEach
    void stop() {
        issuer.close();
        team.stop(0);
    }

    @Test
    void reports_a_wrong_password_without_the_password() {
        new Browser().logIn(issuer.address(), "rosa", "my-dogs-name");

        await().until(() -> !reports.isEmpty());
        var login = reports.getFirst().get("logins").get(0);
        assertThat(login.get("kind").stringValue()).isEqualTo("FAILURE");
        assertThat(login.get("subject").stringValue()).isEqualTo("rosa");
        assertThat(login.get("address").stringValue()).isEqualTo("127.0.0.1");
        assertThat(login.get("reason").stringValue()).isEqualTo("wrong-password");
        assertThat(login.get("at").stringValue()).endsWith("Z");
        assertThat(reports.toString()).doesNotContain("my-dogs-name");
    }

    @Test
    void reports_under_its_own_name_and_for_nothing_else() {
        new Browser().logIn(issuer.address(), "rosa", "guess");

        await().until(() -> !tokens.isEmpty());
        var token = tokens.getFirst().substring("Bearer ".length());
        assertThat(Authorization.header(token).get("typ").stringValue()).isEqualTo("at+jwt");
        assertThat(Authorization.claims(token).get("sub").stringValue())
                .isEqualTo("paceline-issuer");
        assertThat(Authorization.claims(token).get("scope").stringValue()).isEqualTo("audit:write");
    }

    @Test
    void does_not_repeat_what_was_typed_as_an_unknown_user() {
        new Browser().logIn(issuer.address(), "hunter2-my-password", "x");

        await().until(() -> !reports.isEmpty());
        assertThat(reports.getFirst().toString())
                .contains("unknown-user")
                .doesNotContain("hunter2-my-password");
    }

    @Test
    void loses_nothing_while_the_team_service_is_away_and_over_a_restart() {
        status = 503;
        new Browser().logIn(issuer.address(), "rosa", "guess");
        new Browser().logIn(issuer.address(), "otto", "guess");
        await().until(() -> !reports.isEmpty());

        issuer.restart();
        reports.clear();
        status = 204;

        await().until(() -> waiting() == 0);
        assertThat(reports.getLast().get("logins").size()).isEqualTo(2);
    }

    @Test
    void lets_one_that_is_never_taken_stop_no_other() {
        status = 503;
        for (var user : List.of("rosa", "max", "otto")) {
            new Browser().logIn(issuer.address(), user, "guess");
        }
        await().until(() -> !reports.isEmpty());
        reports.clear();

        status = 204;

        await().until(() -> waiting() == 0);
        assertThat(reports.getLast().toString()).contains("otto").doesNotContain("max");
    }

    private int waiting() {
        return issuer.jdbc().sql("select count(*) from failed_login").query(Integer.class).single();
    }
}
