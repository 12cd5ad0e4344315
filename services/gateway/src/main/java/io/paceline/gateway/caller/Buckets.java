package io.paceline.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.paceline.gateway.caller.CallerSettings.Rate;
import io.paceline.gateway.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// A bucket of tokens for each caller. The number of callers remembered is bounded: one forgotten
/// starts with a full bucket.
public final class Buckets {

    private final Rate rate;
    private final Cache<String, Bucket> buckets;

    public Buckets(Rate rate, int callersRemembered) {
        this.rate = rate;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(callersRemembered)
                        .expireAfterAccess(Duration.ofMinutes(10))
                        .build();
    }

    /// Empty when the caller may go on.
    public Optional<Problem> refusal(String caller) {
        var taken = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-requests",
                                "More than %d requests per second; slow down and come again."
                                        .formatted(rate.requestsPerSecond()))
                        .retryAfter(Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(rate.burst())
                                .refillGreedy(rate.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
