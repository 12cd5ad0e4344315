package io.paceline.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "PACELINE_DEAL_URL=http://127.0.0.1:1",
            "PACELINE_ANALYTICS_URL=http://127.0.0.1:1"
        })
class ConsoleTest {

    @LocalServerPort int port;
    @LocalManagementPort int management;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/deals", "/deals/0190-77/history"})
    void shows_the_console_at_every_address_of_its_own(String address) {
        var page = gateway().get(address, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Console</title>");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void lets_the_browser_keep_a_file_with_a_hash_in_its_name() {
        var file = gateway().get("/assets/index-B2cD3eF4.js");

        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/assets/index-gone.js, a page instead of a script would break the console",
        "/favicon.gone, a missing file is not a page",
        "/actuator/env, not exposed",
        "/actuator/health, not on the port of callers",
        "/..%2f..%2fapplication.yml, outside of the console",
    })
    void answers_what_is_missing_with_a_client_error(String address, String why) {
        assertThat(gateway().get(address).statusCode()).as(why).isBetween(400, 404);
    }

    @Test
    void takes_no_posts_for_pages() {
        var answer = gateway().post("/deals", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("method-not-allowed");
    }

    @Test
    void tells_the_browser_to_run_nothing_but_the_console() {
        var headers = gateway().get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("script-src"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void needs_neither_login_nor_session_for_its_files() {
        assertThat(gateway().get("/").headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/beans", "/actuator/info", "/actuator/heapdump"})
    void shows_the_inside_only_health_and_measurements(String path) {
        var inside = new Caller(management, null);

        assertThat(inside.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(inside.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void is_ready_without_any_service() {
        assertThat(new Caller(management, null).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    private Caller gateway() {
        return Caller.anonymous(port);
    }
}
