package io.paceline.platform.web.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.platform.web.Busy;
import io.paceline.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// Describes refusals to the caller, counts them, and logs those that are our own fault.
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "https://paceline.io/problems/";
    private static final String REFUSAL = Problems.class.getName() + ".refusal";

    private final JsonMapper json;
    private final MeterRegistry meters;
    private final Traces traces;

    Problems(JsonMapper json, MeterRegistry meters, Traces traces) {
        this.json = json;
        this.meters = meters;
        this.traces = traces;
    }

    /// Why the request was refused, if it was.
    public static Optional<Refusal> refusalOf(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
    }

    /// Answers with a problem from a filter, where no controller advice is reached.
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refusal = Failures.refusal(failure);
        var problem = describe(refusal, failure, request);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    ProblemDetail describe(Refusal refusal, Throwable failure, HttpServletRequest request) {
        request.setAttribute(REFUSAL, refusal);
        var traceId = traces.current();
        meters.counter(
                        "paceline.refusals",
                        "code",
                        refusal.code(),
                        "status",
                        String.valueOf(refusal.status()))
                .increment();
        if (refusal instanceof Busy) {
            // Many at once, when it comes to that: a line each, and no stack.
            log.warn("{}: {} (trace {})", refusal.code(), why(failure), traceId);
        } else if (refusal.status() >= 500) {
            log.error("{} (trace {})", refusal.code(), traceId, failure);
        } else {
            log.debug("{}: {} (trace {})", refusal.code(), refusal.detail(), traceId);
        }
        return problem(refusal, traceId);
    }

    private static @Nullable String why(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }

    private static ProblemDetail problem(Refusal refusal, String traceId) {
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create(TYPE + refusal.code()));
        problem.setTitle(title(refusal.code()));
        problem.setDetail(refusal.detail());
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("errors", refusal.faults());
        }
        problem.setProperty("traceId", traceId);
        return problem;
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
