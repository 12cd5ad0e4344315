package io.paceline.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The last resort of the servlet container: what nobody answered is a problem too, and shows
/// nothing of the inside.
@RestController
final class ErrorPage implements ErrorController {

    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> explain(HttpServletRequest request) {
        var status = status(request);
        var problem =
                Problem.of(
                        status,
                        status.is4xxClientError() ? "bad-request" : "gateway-fault",
                        status.is4xxClientError()
                                ? "The request cannot be read: %s."
                                        .formatted(status.getReasonPhrase())
                                : "The gateway failed on this request; it is recorded under the trace.");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(problem, path(request)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.resolve(code)
                        : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : "/";
    }
}
