package io.paceline.platform.audit;

import io.micrometer.tracing.Tracer;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Suspended;
import io.paceline.platform.audit.Entry.Source;
import io.paceline.platform.web.Refusal;
import io.paceline.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Follows each request to its answer, from outside of login: whoever is not let in is told of too.
final class AuditRequests extends OncePerRequestFilter {

    private static final Set<Integer> REFUSED_ACCESS = Set.of(401, 403, 404);

    private final SecurityContextRepository logins =
            new RequestAttributeSecurityContextRepository();
    private final CurrentRequest requests;
    private final RecordCommand commands;
    private final RecordRefusals refusals;
    private final Endpoints endpoints;
    private final Tracer tracer;
    private final Clock clock;

    AuditRequests(
            CurrentRequest requests,
            RecordCommand commands,
            RecordRefusals refusals,
            Endpoints endpoints,
            Tracer tracer,
            Clock clock) {
        this.requests = requests;
        this.commands = commands;
        this.refusals = refusals;
        this.endpoints = endpoints;
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var remembering = AuditedRequest.remembering(request);
        var audited = new AuditedRequest(remembering, traceId());
        requests.enter(audited);
        try {
            chain.doFilter(remembering, response);
            answered(audited, request, response);
        } finally {
            requests.leave();
        }
    }

    private void answered(
            AuditedRequest audited, HttpServletRequest request, HttpServletResponse response) {
        var refusal = Problems.refusalOf(request);
        int status = response.getStatus();
        if (status < 400 && refusal.isEmpty()) {
            if (response.getHeader("Idempotency-Replayed") == null) {
                commands.answered(audited, caller(request));
            }
        } else if (REFUSED_ACCESS.contains(status) || (audited.changes() && status < 500)) {
            endpoints.find(request);
            refusals.record(
                    Entry.of(
                            clock.instant(),
                            new Source(actor(request, refusal), audited.origin()),
                            new Deed(audited.name(), audited.object(), null, null),
                            refusal.map(it -> Verdict.refused(it.code(), it.detail()))
                                    .orElseGet(() -> Verdict.refused("http-" + status, ""))));
        }
    }

    private Actor actor(HttpServletRequest request, Optional<Refusal> refusal) {
        return caller(request)
                .map(Actor::of)
                .orElseGet(() ->
                        refusal.filter(Suspended.class::isInstance)
                                .map(it -> Actor.named(((Suspended) it).subject()))
                                .orElse(Actor.UNKNOWN));
    }

    /// The filters of login have forgotten the caller on their way out, the request has not.
    private Optional<Caller> caller(HttpServletRequest request) {
        var login = logins.loadDeferredContext(request).get().getAuthentication();
        return login != null && login.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private @Nullable String traceId() {
        var span = tracer.currentSpan();
        return span == null || span.context().traceId().isEmpty() ? null : span.context().traceId();
    }
}
