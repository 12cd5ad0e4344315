package io.paceline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class LongestTimeTest {

    @Test
    void ends_a_session_that_is_used_all_the_time() {
        try (var platform = new LoginPlatform();
                var gateway = platform.first("PACELINE_SESSION_LONGEST=3s")) {
            var rosa = new Browser();
            rosa.logIn(gateway.address(), "rosa");
            assertThat(rosa.get(gateway.address() + "/session").statusCode()).isEqualTo(200);

            await().until(() -> rosa.get(gateway.address() + "/session").statusCode() == 401);

            assertThat(rosa.get(gateway.address() + "/api/deal/deals").statusCode()).isEqualTo(401);
        }
    }
}
