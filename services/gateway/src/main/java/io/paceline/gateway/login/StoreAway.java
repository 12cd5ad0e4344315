package io.paceline.gateway.login;

import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says in plain words that sessions cannot be looked up while their database is away. It stands
/// outside of the session filter, which is where that shows.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class StoreAway extends OncePerRequestFilter {

    private final Problems problems;

    StoreAway(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isAway(failure)) {
                throw failure;
            }
            problems.write(
                    Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "session-store-away",
                                    "Sessions cannot be looked up at the moment. Nothing was done; please try again shortly.")
                            .retryAfter(Duration.ofSeconds(5)),
                    request,
                    response);
        }
    }

    private static boolean isAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException) {
                return true;
            }
        }
        return false;
    }
}
