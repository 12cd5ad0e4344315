package io.paceline.gateway.routing;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// What the browser gets to see of a service's answer: no cookie, and no security header beside the
/// gateway's own.
@Component
final class AnswerHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final Set<String> KEPT_BACK =
            Set.of(
                    "set-cookie",
                    "server",
                    "x-powered-by",
                    "content-security-policy",
                    "cross-origin-opener-policy",
                    "cross-origin-resource-policy",
                    "permissions-policy",
                    "referrer-policy",
                    "strict-transport-security",
                    "x-content-type-options",
                    "x-frame-options",
                    "x-xss-protection");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse answer) {
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        if (!passed.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            passed.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return passed;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
