package io.paceline.platform.login;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2017-03-01T10:00:00Z");

    private final Clock clock = Clock.fixed(NOW, UTC);
    private final List<String> checked = new ArrayList<>();

    @Test
    void a_sound_token_is_checked_once() {
        var tokens = tokensThatRun(Duration.ofMinutes(5));

        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        tokens.decode("another");

        assertThat(checked).containsExactly("one", "another");
    }

    @Test
    void a_token_that_has_ended_since_is_checked_again() {
        var tokens = tokensThatRun(Duration.ofSeconds(-1));

        tokens.decode("one");
        tokens.decode("one");

        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void an_unsound_token_is_checked_every_time() {
        var tokens =
                new RememberedTokens(
                        token -> {
                            checked.add(token);
                            throw new BadJwtException("no");
                        },
                        clock);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }

        assertThat(checked).containsExactly("bad", "bad");
    }

    private RememberedTokens tokensThatRun(Duration on) {
        return new RememberedTokens(
                token -> {
                    checked.add(token);
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .issuedAt(NOW.minusSeconds(600))
                            .expiresAt(NOW.plus(on))
                            .build();
                },
                clock);
    }
}
