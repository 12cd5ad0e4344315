package io.paceline.platform.web;

import io.paceline.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are too large: by their declared length before a byte is read, and by
/// counting where none is declared. Multipart bodies without a length are counted by the container.
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long jsonLimit;
    private final long uploadLimit;
    private final Problems problems;

    BodyLimitFilter(long jsonLimit, long uploadLimit, Problems problems) {
        this.jsonLimit = jsonLimit;
        this.uploadLimit = uploadLimit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        long limit = upload ? uploadLimit : jsonLimit;
        if (request.getContentLengthLong() > limit) {
            problems.write(TooLarge.body(limit), request, response);
        } else {
            chain.doFilter(upload ? request : new BoundedRequest(request, limit), response);
        }
    }
}
