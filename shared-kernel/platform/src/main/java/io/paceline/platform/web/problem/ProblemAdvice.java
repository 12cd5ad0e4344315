package io.paceline.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place where a controller's failure becomes an answer.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> on(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // Nobody is left to be told.
        }
        var refusal = Failures.refusal(failure);
        var headers = new HttpHeaders();
        refusal.headers().forEach(headers::set);
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.describe(refusal, failure, request));
    }
}
