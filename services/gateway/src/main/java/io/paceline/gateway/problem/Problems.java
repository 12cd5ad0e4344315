package io.paceline.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// Writes problems: each one is counted by its code and names the trace to look for.
@Component
public final class Problems {

    private final MeterRegistry meters;
    private final ObjectProvider<Tracer> tracer;

    Problems(MeterRegistry meters, ObjectProvider<Tracer> tracer) {
        this.meters = meters;
        this.tracer = tracer;
    }

    public ServerResponse answer(Problem problem, String path) {
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> wait(problem, headers))
                .body(detail(problem, path));
    }

    ProblemDetail detail(Problem problem, String path) {
        meters.counter("paceline.refusals", "code", problem.code()).increment();
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setType(URI.create("https://paceline.io/problems/" + problem.code()));
        detail.setTitle(problem.status().getReasonPhrase());
        detail.setInstance(URI.create(path));
        detail.setProperty("code", problem.code());
        tracer.ifAvailable(tracing -> {
            var context = tracing.currentTraceContext().context();
            if (context != null) {
                detail.setProperty("traceId", context.traceId());
            }
        });
        return detail;
    }

    private static void wait(Problem problem, HttpHeaders headers) {
        var wait = problem.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds(wait)));
        }
    }
}
