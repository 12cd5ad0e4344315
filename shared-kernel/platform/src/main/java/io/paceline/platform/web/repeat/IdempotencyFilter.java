package io.paceline.platform.web.repeat;

import io.paceline.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers a repeated `POST` that carries an `Idempotency-Key` as it was answered the first time.
final class IdempotencyFilter extends OncePerRequestFilter {

    private final RunOnce commands;
    private final Problems problems;

    IdempotencyFilter(RunOnce commands, Problems problems) {
        this.commands = commands;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(IdempotencyKey.HEADER) == null
                || (type != null && type.regionMatches(true, 0, "multipart/", 0, 10));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            // Read before the transaction begins: a slow caller must not hold a connection.
            var body = request.getInputStream().readAllBytes();
            var command = Command.of(request, request.getHeader(IdempotencyKey.HEADER), body);
            var readable = new ReadRequest(request, body);
            var earlier = commands.run(command, () -> execute(readable, buffered, chain));
            if (earlier.isPresent()) {
                earlier.get().replayTo(response);
            } else {
                buffered.copyBodyToResponse();
            }
        } catch (RuntimeException failure) {
            problems.write(failure, request, response);
        }
    }

    private static Answer execute(
            HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Answer.of(response);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
