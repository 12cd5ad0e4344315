package io.paceline.issuer.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes what has been of no use for a day: by then a logout that names an old id token has
/// happened or never will.
@Component
class ForgetAuthorizations {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetAuthorizations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    int forget() {
        return jdbc.sql(
                        """
                        delete from oauth2_authorization
                        where greatest(
                            authorization_code_expires_at,
                            access_token_expires_at,
                            refresh_token_expires_at) < ?
                        """)
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
