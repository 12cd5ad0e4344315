package io.paceline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "paceline.gateway.routes[0].id=deal",
            "paceline.gateway.routes[0].path=/api/deal/**",
            "paceline.gateway.routes[0].to.service=deal",
            "paceline.gateway.routes[0].limits.at-once=1",
            "paceline.gateway.routes[1].id=goal",
            "paceline.gateway.routes[1].path=/api/goal/**",
            "paceline.gateway.routes[1].to.service=deal",
        })
class CrowdedServiceTest {

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
    void is_given_no_more_than_its_share_at_once_and_more_when_it_has_answered() throws Exception {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        DEAL.answers(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/slow")) {
                asked.countDown();
                awaitQuietly(answered);
            }
            StubService.answering(200, "{}").handle(exchange);
        });

        var slow =
                CompletableFuture.supplyAsync(() -> gateway().get("/api/deal/slow").statusCode());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        var refused = gateway().get("/api/deal/deals");
        var elsewhere = gateway().get("/api/goal/goals");
        answered.countDown();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("service-crowded", "nothing was done");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(gateway().get("/api/deal/deals").statusCode()).isEqualTo(200);
    }

    private Caller gateway() {
        return Caller.machine(port);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
