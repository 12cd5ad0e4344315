package io.paceline.platform.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// A caller comes with the same token again and again, and to check its signature costs more than
/// the rest of a small request. What was found sound is believed for a minute, which is less than a
/// withdrawn key is believed; what is not sound is checked every time.
final class RememberedTokens implements JwtDecoder {

    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> sound =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = sound.getIfPresent(token);
        if (known != null && isRunning(known)) {
            return known;
        }
        var checked = decoder.decode(token);
        sound.put(token, checked);
        return checked;
    }

    private boolean isRunning(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && end.isAfter(clock.instant());
    }
}
