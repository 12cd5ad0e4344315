package io.paceline.gateway.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Checks access tokens: signature by a key of the issuer, type, times, issuer and audience.
@Component
public class AccessTokens {

    private static final JOSEObjectType SHORT = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType LONG = new JOSEObjectType("application/at+jwt");

    /// A program comes with the same token again and again, and to check its signature costs more
    /// than to pass its request on. A withdrawn key is believed for longer than this.
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Issuer issuer;
    private final IssuerSettings settings;
    private final Clock clock;
    private final Cache<String, Jwt> sound =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();
    private volatile @Nullable NimbusJwtDecoder decoder;

    AccessTokens(Issuer issuer, IssuerSettings settings, Clock clock) {
        this.issuer = issuer;
        this.settings = settings;
        this.clock = clock;
    }

    /// Says what is in the token.
    ///
    /// @throws BadJwtException when it is no good
    /// @throws IssuerAway when the keys to check it are not to be had
    public Jwt check(String token) {
        var known = sound.getIfPresent(token);
        if (known != null && isRunning(known)) {
            return known;
        }
        var checked = checkNow(token);
        sound.put(token, checked);
        return checked;
    }

    private boolean isRunning(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && end.isAfter(clock.instant());
    }

    private Jwt checkNow(String token) {
        try {
            return decoder().decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException noKeys) {
            // Whoever makes up key ids must not keep the issuer busy, nor learn that it is.
            if (NestedExceptionUtils.getRootCause(noKeys) instanceof RateLimitReachedException) {
                throw new BadJwtException("Signed by an unknown key", noKeys);
            }
            throw issuer.away(noKeys);
        }
    }

    private NimbusJwtDecoder decoder() {
        var made = decoder;
        if (made == null) {
            made =
                    NimbusJwtDecoder.withJwkSource(issuer.known().keys())
                            .jwsAlgorithms(allowed -> allowed.addAll(settings.algorithms()))
                            .jwtProcessorCustomizer(processor ->
                                    processor.setJWSTypeVerifier(
                                            new DefaultJOSEObjectTypeVerifier<>(SHORT, LONG)))
                            .build();
            made.setJwtValidator(TokenRules.of(settings));
            decoder = made;
        }
        return made;
    }
}
