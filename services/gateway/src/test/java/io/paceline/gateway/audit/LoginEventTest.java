package io.paceline.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.audit.LoginEvent.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginEventTest {

    @Test
    void holds_no_more_than_the_log_takes() {
        var event =
                LoginEvent.of(Kind.FAILURE, Instant.EPOCH)
                        .by("s".repeat(300), "n".repeat(300))
                        .from("a".repeat(300))
                        .because("r".repeat(300));

        assertThat(event.subject()).hasSize(200);
        assertThat(event.name()).hasSize(200);
        assertThat(event.address()).hasSize(64);
        assertThat(event.reason()).hasSize(200);
    }

    @Test
    void holds_no_control_characters() {
        assertThat(LoginEvent.of(Kind.FAILURE, Instant.EPOCH).because("a\r\nb\0").reason())
                .isEqualTo("a  b ");
    }
}
