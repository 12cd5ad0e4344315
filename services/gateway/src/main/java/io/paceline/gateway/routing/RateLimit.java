package io.paceline.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.paceline.gateway.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// A token bucket for each caller of a route, by address. The number of callers remembered is
/// bounded: one forgotten starts with a full bucket.
final class RateLimit {

    private final Route.Limits limits;
    private final Cache<String, Bucket> buckets;

    RateLimit(Route.Limits limits, int callersRemembered) {
        this.limits = limits;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(callersRemembered)
                        .expireAfterAccess(Duration.ofMinutes(10))
                        .build();
    }

    /// Empty when the caller may go on.
    Optional<Problem> refusal(String caller) {
        var taken = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-requests",
                                "More than %d requests per second; slow down and come again."
                                        .formatted(limits.requestsPerSecond()))
                        .retryAfter(Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limits.burst())
                                .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
