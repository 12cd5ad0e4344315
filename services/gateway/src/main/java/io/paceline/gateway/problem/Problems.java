package io.paceline.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
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
                .headers(headers -> addHeaders(problem, headers))
                .body(detail(problem, path));
    }

    /// For what is refused before it reaches a handler.
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(problem, request.getRequestURI())
                .writeTo(request, response, () -> List.of(new JacksonJsonHttpMessageConverter()));
    }

    ProblemDetail detail(Problem problem, String path) {
        count(problem);
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

    public void count(Problem problem) {
        meters.counter("paceline.refusals", "code", problem.code()).increment();
    }

    private static void addHeaders(Problem problem, HttpHeaders headers) {
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var wait = problem.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds(wait)));
        }
    }
}
