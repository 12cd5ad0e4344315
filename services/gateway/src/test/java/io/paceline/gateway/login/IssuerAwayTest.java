package io.paceline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paceline.gateway.Caller;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerAwayTest {

    private final Browser rosa = new Browser();
    private LoginPlatform platform;

    @BeforeAll
    void stopIssuer() {
        platform = new LoginPlatform();
        platform.issuer.stop();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void waits_for_its_issuer_and_says_so_in_plain_words() {
        try (var gateway = platform.first()) {
            var page = rosa.get(gateway.address() + "/login");
            var problem = rosa.get(gateway.address() + "/login", "Accept", "application/json");
            var program = new Caller(platform.firstPort, "a.b.c").get("/api/deal/deals");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The login service cannot be reached");
            assertThat(problem.body()).contains("login-service-away");
            assertThat(problem.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(program.statusCode()).as("with a token").isEqualTo(503);
            assertThat(rosa.get(gateway.address() + "/").statusCode())
                    .as("the console")
                    .isEqualTo(200);

            platform.issuer.startAgain();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> rosa.get(gateway.address() + "/login").statusCode() == 302);
            rosa.logIn(gateway.address(), "rosa");
            goesOnWhileTheTokenLasts(gateway);
        }
    }

    private void goesOnWhileTheTokenLasts(RunningGateway gateway) {
        platform.issuer.stop();
        gateway.jdbc()
                .sql("update login set access_expires_at = now() + interval '20 seconds'")
                .update();
        assertThat(rosa.get(gateway.address() + "/api/deal/deals").statusCode()).isEqualTo(200);

        gateway.jdbc().sql("update login set access_expires_at = now()").update();
        var answer = rosa.get(gateway.address() + "/api/deal/deals");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("login-service-away");

        platform.issuer.startAgain();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rosa.get(gateway.address() + "/api/deal/deals").statusCode() == 200);
    }
}
