package io.paceline.gateway.access;

import static io.paceline.gateway.StubService.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "PACELINE_TRUSTED_PROXIES=127\\\\.0\\\\.0\\\\.1",
            "PACELINE_ANALYTICS_URL=http://127.0.0.1:1"
        })
class TrustedProxyTest {

    static final StubService DEAL = new StubService();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PACELINE_DEAL_URL", DEAL::address);
    }

    @AfterAll
    static void stop() {
        DEAL.close();
    }

    @Test
    void believes_a_trusted_proxy_but_not_what_stood_in_front_of_it() {
        DEAL.answers(answering(200, "{}"));

        var answer =
                Caller.machine(port)
                        .get(
                                "/api/deal/deals",
                                "X-Forwarded-For",
                                "6.6.6.6, 203.0.113.9",
                                "X-Forwarded-Proto",
                                "https");

        var seen = DEAL.last().headers();
        assertThat(seen.get("X-Forwarded-For")).containsExactly("203.0.113.9");
        assertThat(seen.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
}
