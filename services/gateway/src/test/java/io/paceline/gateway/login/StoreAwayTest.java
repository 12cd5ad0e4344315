package io.paceline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.Caller;
import io.paceline.gateway.TestDatabase;
import org.junit.jupiter.api.Test;

class StoreAwayTest {

    @Test
    void says_in_plain_words_that_sessions_cannot_be_looked_up() {
        try (var platform = new LoginPlatform();
                var gateway = platform.first("spring.datasource.hikari.connection-timeout=1000")) {
            var rosa = new Browser();
            rosa.logIn(gateway.address(), "rosa");

            TestDatabase.shut(platform.database);
            var api = rosa.get(gateway.address() + "/api/deal/deals");
            var page = rosa.get(gateway.address() + "/");
            var unknown = Caller.anonymous(platform.firstPort).get("/api/deal/deals");

            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.body()).contains("session-store-away");
            assertThat(api.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.statusCode()).as("the console's files").isEqualTo(200);
            assertThat(unknown.statusCode()).as("without a session").isEqualTo(401);

            TestDatabase.open(platform.database);
            assertThat(rosa.get(gateway.address() + "/api/deal/deals").statusCode()).isEqualTo(200);
        }
    }
}
