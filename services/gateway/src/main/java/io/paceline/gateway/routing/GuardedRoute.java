package io.paceline.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.paceline.gateway.caller.Buckets;
import io.paceline.gateway.caller.Caller;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Lets a request through to its service when the caller is within the limits and the service is
/// neither known to be down nor at work on too much already, and turns every failure on the way
/// into a problem.
final class GuardedRoute implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Route route;
    private final Buckets rate;
    private final CircuitBreaker breaker;
    private final Problems problems;
    private final Semaphore places;

    GuardedRoute(Route route, Buckets rate, CircuitBreaker breaker, Problems problems) {
        this.route = route;
        this.rate = rate;
        this.breaker = breaker;
        this.problems = problems;
        this.places = new Semaphore(route.limits().atOnce());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> service)
            throws Exception {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            return problems.answer(refusal.get(), request.path());
        }
        // Whoever waits here holds memory; a service that falls behind must not exhaust it.
        if (!places.tryAcquire()) {
            return problems.answer(ServiceFault.crowded(route.service()), request.path());
        }
        try {
            return breaker.tryAcquirePermission()
                    ? pass(request, service)
                    : problems.answer(
                            ServiceFault.down(route.service(), route.breaker().pause()),
                            request.path());
        } finally {
            places.release();
        }
    }

    private Optional<Problem> refusal(ServerRequest request) {
        var caller = Caller.of(request.servletRequest()).orElseThrow();
        var tooOften = rate.refusal(caller.key());
        if (tooOften.isPresent()) {
            return tooOften;
        }
        var limit = BodyLimit.of(request, route.limits());
        return limit.isExceededBy(request) ? Optional.of(limit.problem()) : Optional.empty();
    }

    private ServerResponse pass(ServerRequest request, HandlerFunction<ServerResponse> service)
            throws Exception {
        long start = breaker.getCurrentTimestamp();
        request.attributes().put(StreamingExchange.ROUTE, route);
        try {
            var answer = service.handle(request);
            record(answer, breaker.getCurrentTimestamp() - start);
            return answer;
        } catch (NoAnswer failure) {
            long took = breaker.getCurrentTimestamp() - start;
            return problems.answer(explain(request, failure.why(), took), request.path());
        } catch (Exception fault) {
            breaker.releasePermission();
            throw fault;
        }
    }

    private void record(ServerResponse answer, long took) {
        switch (answer.statusCode().value()) {
            case 502, 503, 504 ->
                    breaker.onError(
                            took,
                            breaker.getTimestampUnit(),
                            new IOException("Answered " + answer.statusCode()));
            default -> breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }

    private Problem explain(ServerRequest request, IOException failure, long took) {
        return switch (failure) {
            case BoundedBody.TooLarge _ -> {
                breaker.releasePermission();
                yield BodyLimit.of(request, route.limits()).problem();
            }
            case BoundedBody.Broken _ -> {
                breaker.releasePermission();
                yield Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "body-broke-off",
                        "The request body ended before its announced length.");
            }
            default -> {
                breaker.onError(took, breaker.getTimestampUnit(), failure);
                yield ServiceFault.of(failure).problem(route);
            }
        };
    }
}
