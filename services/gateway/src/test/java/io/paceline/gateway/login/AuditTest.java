package io.paceline.gateway.login;

import static io.paceline.gateway.StubService.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.paceline.gateway.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final Browser rosa = new Browser();
    private LoginPlatform platform;
    private RunningGateway gateway;
    private volatile int status;
    private volatile String token = "";

    @BeforeAll
    void start() {
        platform = new LoginPlatform();
        gateway = platform.first();
        platform.team.receives(this::takeReport);
    }

    @AfterAll
    void stop() {
        gateway.close();
        platform.close();
    }

    @BeforeEach
    void forget() {
        status = 204;
        rosa.cookies.clear();
        await().until(() -> waiting() == 0);
        reports.clear();
    }

    private void takeReport(HttpExchange exchange, byte[] body) throws IOException {
        var report = new String(body, UTF_8);
        reports.add(report);
        token =
                exchange.getRequestHeaders()
                        .getFirst("Authorization")
                        .substring("Bearer ".length());
        answering(report.contains("poison") ? 422 : status, "").handle(exchange);
    }

    @Test
    void tells_of_a_login_and_a_logout_once_each() {
        rosa.logIn(gateway.address(), "rosa");
        rosa.get(gateway.address() + "/session");
        rosa.post(gateway.address() + "/logout");

        await().until(() -> waiting() == 0 && all().contains("LOGOUT"));
        assertThat(all())
                .contains("\"subject\":\"rosa\"", "\"name\":\"Anna Snelling\"", "\"127.0.0.1\"")
                .containsOnlyOnce("\"kind\":\"LOGIN\"")
                .containsOnlyOnce("\"kind\":\"LOGOUT\"")
                .doesNotContain("eyJ");
    }

    @Test
    void speaks_for_itself_with_a_token_for_nothing_else() {
        rosa.logIn(gateway.address(), "rosa");

        await().until(() -> !token.isEmpty());
        assertThat(Tokens.claims(token))
                .contains(
                        "\"sub\":\"paceline-gateway\"",
                        "\"scope\":\"audit:write\"",
                        "client-credentials");
    }

    @Test
    void tells_of_what_went_wrong_on_the_way_back() {
        rosa.get(gateway.address() + "/login/callback?code=guess&state=guess");

        await().until(() -> all().contains("FAILURE"));
        assertThat(all()).contains("authorization_request_not_found");
    }

    @Test
    void tells_of_a_token_that_is_no_good() {
        rosa.get(gateway.address() + "/api/deal/deals", "Authorization", "Bearer not.a.token");

        await().until(() -> all().contains("access token not valid"));
    }

    @Test
    void keeps_what_the_log_cannot_take_now_also_over_a_restart() {
        status = 503;
        rosa.logIn(gateway.address(), "rosa");
        await().until(() -> !reports.isEmpty());

        gateway.restart();
        status = 204;
        reports.clear();

        await().until(() -> waiting() == 0);
        assertThat(all()).contains("\"kind\":\"LOGIN\"");
    }

    @Test
    void puts_one_aside_that_is_never_taken_so_that_it_stops_no_other() {
        status = 503;
        gateway.jdbc()
                .sql(
                        """
                        insert into login_event (id, at, kind, reason)
                        select gen_random_uuid(), now(), 'FAILURE', reason
                        from unnest(array['one', 'poison', 'two']) reason
                        """)
                .update();
        status = 204;

        await().until(() -> waiting() == 0);
        assertThat(aside()).containsExactly("poison");
        assertThat(all()).contains("one", "two");
    }

    private String all() {
        return String.join("\n", reports);
    }

    private long waiting() {
        return gateway.jdbc()
                .sql("select count(*) from login_event where refused is null")
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> aside() {
        return gateway.jdbc()
                .sql("select reason from login_event where refused is not null")
                .query(String.class)
                .list();
    }
}
