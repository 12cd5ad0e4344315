package io.paceline.platform.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with a problem where the container gave up before or after our controllers.
@Hidden
@Controller
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        problems.write(
                failure instanceof Exception known ? known : byStatus(request), request, response);
    }

    private static Exception byStatus(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                        ? HttpStatus.resolve(given)
                        : null;
        // Without an attribute the path itself was asked for.
        var known = status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
        return known.is5xxServerError()
                ? Failures.unexpected()
                : new KnownRefusal(
                        known.value(),
                        known == HttpStatus.NOT_FOUND ? "path-not-found" : "http-" + known.value(),
                        "The request is refused: " + known.getReasonPhrase());
    }
}
