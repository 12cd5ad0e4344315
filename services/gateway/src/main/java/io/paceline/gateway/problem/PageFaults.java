package io.paceline.gateway.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What is asked of the gateway itself and is not there.
@RestControllerAdvice
@RestController
final class PageFaults {

    private final Problems problems;

    PageFaults(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<ProblemDetail> unknown(HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-path",
                        "No service answers under %s; see /api/openapi."
                                .formatted(request.getRequestURI())),
                request);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<ProblemDetail> missing(HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.NOT_FOUND, "unknown-path", "There is nothing at this address."),
                request);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ProblemDetail> unsupported(HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "%s is not possible here.".formatted(request.getMethod())),
                request);
    }

    @ExceptionHandler(Refused.class)
    void refused(Refused refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        problems.write(refusal.problem(), request, response);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(problem, request.getRequestURI()));
    }
}
