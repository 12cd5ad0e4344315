package io.paceline.platform.audit;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;

/// A request as the log tells of it.
final class AuditedRequest {

    /// Longer bodies are left out; what they changed is told by events.
    static final int LONGEST_BODY = 16 * 1024;

    static final String NO_ENDPOINT = "(no endpoint)";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final HttpServletRequest request;
    private final boolean changes;
    private final @Nullable String traceId;
    private final @Nullable Origin known;
    private volatile boolean recorded;

    AuditedRequest(HttpServletRequest request, @Nullable String traceId) {
        this(request, traceId, null);
    }

    private AuditedRequest(
            HttpServletRequest request, @Nullable String traceId, @Nullable Origin known) {
        this.request = request;
        this.changes = known == null && !READING.contains(request.getMethod());
        this.traceId = traceId;
        this.known = known;
    }

    static HttpServletRequest remembering(HttpServletRequest request) {
        var type = request.getContentType();
        var upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        return upload || READING.contains(request.getMethod())
                ? request
                : new ContentCachingRequestWrapper(request, LONGEST_BODY);
    }

    boolean changes() {
        return changes;
    }

    Origin origin() {
        return known != null ? known : new Origin(request.getRemoteAddr(), name(), traceId);
    }

    /// Such as `POST /api/deal/deals/{id}/win`: the names of variables, so that there are few.
    String name() {
        var method = request.getMethod();
        var named = READING.contains(method) || CHANGING.contains(method) ? method : "OTHER";
        return named + " " + template();
    }

    AuditedObject object() {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return AuditedObject.of(template(), variables instanceof Map<?, ?> map ? map : Map.of());
    }

    /// What was asked for, without secrets.
    String asked() {
        return Asked.of(request).json();
    }

    void recorded() {
        recorded = true;
    }

    boolean isRecorded() {
        return recorded;
    }

    /// For work that goes on when the request is answered and must not be asked any more.
    AuditedRequest ended() {
        var ended = new AuditedRequest(request, traceId, origin());
        ended.recorded();
        return ended;
    }

    private String template() {
        var template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return requireNonNullElse(template, NO_ENDPOINT).toString();
    }
}
