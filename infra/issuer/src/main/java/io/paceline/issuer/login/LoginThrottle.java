package io.paceline.issuer.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.paceline.issuer.IssuerSettings;
import io.paceline.issuer.IssuerSettings.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts tries by user and address, and makes whoever has had enough of them wait. A try counts
/// before its password is looked at, so that a hundred at once are not all looked at.
@Component
class LoginThrottle {

    /// A try of the same user from the same address, of the same user, or from the same address.
    private record Key(String user, String address) {}

    private record Counted(int tries, Instant pausedUntil) {}

    private record Limit(Key key, int most) {}

    private final Tries rules;
    private final Clock clock;
    private final Cache<Key, Counted> counted;

    LoginThrottle(IssuerSettings settings, Clock clock) {
        this.rules = settings.tries();
        this.clock = clock;
        this.counted =
                Caffeine.newBuilder()
                        .maximumSize(rules.remembered())
                        .expireAfterWrite(rules.longestPause().multipliedBy(2))
                        .build();
    }

    /// The wait, when there have been too many tries already; otherwise this one counts.
    synchronized Optional<Duration> begin(String user, String address) {
        var now = clock.instant();
        var limits = limits(user, address);
        var wait = wait(limits, now);
        if (wait.isEmpty()) {
            limits.forEach(limit -> count(limit, now));
        }
        return wait;
    }

    /// A right password ends the user's pauses here and is no try of the address.
    synchronized void succeeded(String user, String address) {
        for (var limit : limits(user, address)) {
            if (limit.key().user().isEmpty()) {
                counted.asMap()
                        .computeIfPresent(
                                limit.key(),
                                (_, tries) -> new Counted(tries.tries() - 1, Instant.EPOCH));
            } else {
                counted.invalidate(limit.key());
            }
        }
    }

    boolean isPaused(String user, String address) {
        return wait(limits(user, address), clock.instant()).isPresent();
    }

    private Optional<Duration> wait(List<Limit> limits, Instant now) {
        return counted.getAllPresent(limits.stream().map(Limit::key).toList()).values().stream()
                .map(Counted::pausedUntil)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .max(Comparator.naturalOrder());
    }

    private void count(Limit limit, Instant now) {
        counted.asMap()
                .compute(
                        limit.key(),
                        (_, before) -> {
                            int tries = before == null ? 1 : before.tries() + 1;
                            return new Counted(tries, pausedUntil(tries - limit.most(), now));
                        });
    }

    private Instant pausedUntil(int tooMany, Instant now) {
        if (tooMany < 0) {
            return Instant.EPOCH;
        }
        var pause = rules.pause().multipliedBy(1L << Math.min(tooMany, 20));
        return now.plus(pause.compareTo(rules.longestPause()) < 0 ? pause : rules.longestPause());
    }

    private List<Limit> limits(String user, String address) {
        return List.of(
                new Limit(new Key(user, address), rules.perUserAndAddress()),
                new Limit(new Key("", address), rules.perAddress()),
                new Limit(new Key(user, ""), rules.perUser()));
    }
}
