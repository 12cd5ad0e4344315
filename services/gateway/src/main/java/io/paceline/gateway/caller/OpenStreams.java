package io.paceline.gateway.caller;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.gateway.caller.CallerSettings.Streams;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Refused;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;

/// The live streams of this gateway: so many for each caller, and none without its session.
@Component
public final class OpenStreams {

    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Streams limits;
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Integer> perCaller = new ConcurrentHashMap<>();
    private final AntPathMatcher paths = new AntPathMatcher();

    OpenStreams(CallerSettings settings, MeterRegistry meters) {
        limits = settings.streams();
        meters.gaugeCollectionSize("paceline.streams", java.util.List.of(), open);
    }

    boolean isStream(String path) {
        return limits.paths().stream().anyMatch(pattern -> paths.match(pattern, path));
    }

    /// Opens one more, until it is closed.
    ///
    /// @throws Refused when the caller has as many as allowed
    OpenStream open(Caller caller) {
        int most =
                switch (caller.kind()) {
                    case USER -> limits.perUser();
                    case CLIENT -> limits.perClient();
                };
        perCaller.compute(
                caller.key(),
                (_, count) -> {
                    if (count != null && count >= most) {
                        throw new Refused(tooMany(most));
                    }
                    return count == null ? 1 : count + 1;
                });
        var stream = new OpenStream(caller);
        open.add(stream);
        return stream;
    }

    void close(OpenStream stream) {
        open.remove(stream);
        perCaller.computeIfPresent(
                stream.caller().key(), (_, count) -> count == 1 ? null : count - 1);
    }

    /// The logins that have a stream here.
    public Set<UUID> logins() {
        return open.stream()
                .map(stream -> stream.caller().login())
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    public void cut(UUID login) {
        open.stream()
                .filter(stream -> login.equals(stream.caller().login()))
                .forEach(OpenStream::cut);
    }

    private static Problem tooMany(int most) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams",
                        "%d live streams are open already; close one and come again."
                                .formatted(most))
                .retryAfter(COME_AGAIN);
    }
}
