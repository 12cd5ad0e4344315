package io.paceline.issuer.login;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/// Too many tries: nobody looked at this password.
final class Paused extends LockedException {

    private final long seconds;

    Paused(Duration wait) {
        super("Paused for " + wait);
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    long seconds() {
        return seconds;
    }
}
