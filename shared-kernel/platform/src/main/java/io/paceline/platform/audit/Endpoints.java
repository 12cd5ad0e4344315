package io.paceline.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds out which endpoint a request was meant for, where it did not get that far.
final class Endpoints {

    private final Supplier<? extends HandlerMapping> endpoints;

    Endpoints(Supplier<? extends HandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /// Leaves the pattern of the path with the request, as the dispatcher does.
    void find(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) != null) {
            return;
        }
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var _ = endpoints.get().getHandler(request);
        } catch (Exception _) {
            // No such method, media type or path: there is no endpoint to be named.
        }
    }
}
