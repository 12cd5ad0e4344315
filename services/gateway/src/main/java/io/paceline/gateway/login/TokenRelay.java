package io.paceline.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.paceline.gateway.issuer.IssuedTokens;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.issuer.RefreshRefused;
import io.paceline.gateway.issuer.TokenEndpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The access token that the services see, always with some life in it. One request of a login asks
/// the issuer for the next one and the others wait for it: on this gateway by a lock in memory, so
/// that they hold no connection, and between gateways by the login's row.
@Component
class TokenRelay {

    private static final int LOCKS = 256;

    private final Logins logins;
    private final TokenEndpoint tokens;
    private final TransactionTemplate transaction;
    private final LoginSettings settings;
    private final Clock clock;
    private final Cache<UUID, HeldTokens> cache;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    TokenRelay(
            Logins logins,
            TokenEndpoint tokens,
            TransactionTemplate transaction,
            LoginSettings settings,
            Clock clock) {
        this.logins = logins;
        this.tokens = tokens;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.cache =
                Caffeine.newBuilder()
                        .maximumSize(50_000)
                        .expireAfterWrite(settings.cached())
                        .build();
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /// @throws SessionOver when there is no login any more
    /// @throws IssuerAway when the token is at its end and there is nobody to ask for another one
    String accessToken(UUID login) {
        var known = cache.getIfPresent(login);
        if (known != null && isFresh(known)) {
            return known.accessToken();
        }
        var lock = locks[Math.floorMod(login.hashCode(), LOCKS)];
        lock.lock();
        try {
            var meanwhile = cache.getIfPresent(login);
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile.accessToken();
            }
            var held = Objects.requireNonNull(transaction.execute(_ -> current(login)));
            cache.put(login, held);
            return held.accessToken();
        } finally {
            lock.unlock();
        }
    }

    void forget(UUID login) {
        cache.invalidate(login);
    }

    private boolean isFresh(HeldTokens held) {
        return held.isGoodUntil(clock.instant().plus(settings.refreshBefore()));
    }

    private HeldTokens current(UUID login) {
        var held = logins.lockTokens(login).orElseThrow(() -> new SessionOver("ended elsewhere"));
        return isFresh(held) ? held : refreshed(login, held);
    }

    private HeldTokens refreshed(UUID login, HeldTokens held) {
        var now = clock.instant();
        if (held.refreshToken() == null) {
            return stillGood(held, now, new SessionOver("no refresh token"));
        }
        try {
            var next = merged(held, held.refreshToken(), tokens.refresh(held.refreshToken()));
            logins.replaceTokens(login, next);
            return next;
        } catch (RefreshRefused refused) {
            throw new SessionOver("refresh refused");
        } catch (IssuerAway away) {
            return stillGood(held, now, away);
        }
    }

    private static HeldTokens stillGood(HeldTokens held, Instant now, RuntimeException otherwise) {
        if (held.isGoodUntil(now)) {
            return held;
        }
        throw otherwise;
    }

    private static HeldTokens merged(HeldTokens held, String refreshToken, IssuedTokens issued) {
        return new HeldTokens(
                issued.accessToken(),
                issued.accessExpiresAt(),
                Objects.requireNonNullElse(issued.refreshToken(), refreshToken),
                Objects.requireNonNullElse(issued.idToken(), held.idToken()));
    }
}
