package io.paceline.gateway.routing;

import io.paceline.gateway.caller.Caller;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// What a service gets to see of a request: an access token in place of cookies and whatever else
/// proved the caller here, and the caller's address as this gateway knows it. Tomcat has already
/// looked behind a trusted proxy.
@Component
final class RelayedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> KEPT_HERE =
            Set.of("authorization", "cookie", "x-xsrf-token", "forwarded", "x-real-ip");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var incoming = request.servletRequest();
        var relayed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!isKeptHere(name.toLowerCase(Locale.ROOT))) {
                relayed.addAll(name, values);
            }
        });
        relayed.setBearerAuth(Caller.of(incoming).orElseThrow().token());
        relayed.set("X-Forwarded-For", incoming.getRemoteAddr());
        relayed.set("X-Forwarded-Proto", incoming.getScheme());
        return relayed;
    }

    private static boolean isKeptHere(String name) {
        return KEPT_HERE.contains(name)
                || name.startsWith("x-forwarded-")
                || name.startsWith("proxy-");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
