package io.paceline.gateway.caller;

import io.paceline.gateway.problem.Problems;
import io.paceline.gateway.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who calls, and lets the call go on within the caller's limits.
public final class CallerFilter extends OncePerRequestFilter {

    /// A way to prove who one is.
    @FunctionalInterface
    public interface Identification {

        /// Empty when nothing was shown.
        ///
        /// @throws Refused when what was shown is no good
        Optional<Caller> identify(HttpServletRequest request);
    }

    private final Identification identification;
    private final CallerRates rates;
    private final OpenStreams streams;
    private final Problems problems;

    public CallerFilter(
            Identification identification,
            CallerRates rates,
            OpenStreams streams,
            Problems problems) {
        this.identification = identification;
        this.rates = rates;
        this.streams = streams;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = identification.identify(request);
            caller.flatMap(rates::refusal)
                    .ifPresent(problem -> {
                        throw new Refused(problem);
                    });
            if (caller.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                goOn(caller.get(), request, response, chain);
            }
        } catch (Refused refusal) {
            problems.write(refusal.problem(), request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void goOn(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        caller.attachTo(request);
        SecurityContextHolder.setContext(new SecurityContextImpl(new Identified(caller)));
        if (!streams.isStream(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var stream = streams.open(caller);
        try {
            stream.attachTo(request);
            chain.doFilter(request, response);
        } finally {
            streams.close(stream);
        }
    }
}
