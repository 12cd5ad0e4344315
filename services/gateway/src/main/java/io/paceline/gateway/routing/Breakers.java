package io.paceline.gateway.routing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// One circuit breaker for each route, so that a slow import closes no list.
@Component
public final class Breakers {

    private final Map<String, CircuitBreaker> byRoute;

    Breakers(GatewaySettings settings, MeterRegistry meters) {
        var registry = CircuitBreakerRegistry.ofDefaults();
        byRoute =
                settings.routes().stream()
                        .map(route -> registry.circuitBreaker(route.id(), rules(route.breaker())))
                        .collect(toUnmodifiableMap(CircuitBreaker::getName, Function.identity()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    public CircuitBreaker of(Route route) {
        var breaker = byRoute.get(route.id());
        if (breaker == null) {
            throw new IllegalArgumentException("No route is called " + route.id());
        }
        return breaker;
    }

    private static CircuitBreakerConfig rules(Route.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(breaker.failurePercent())
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.least())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .build();
    }
}
