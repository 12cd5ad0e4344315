package io.paceline.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the services are and which paths lead to them; the first route that matches is taken.
///
/// @param services addresses by the name of the service
@ConfigurationProperties("paceline.gateway")
public record GatewaySettings(
        Map<String, URI> services,
        List<Route> routes,
        @DefaultValue Connections connections,
        @DefaultValue Callers callers) {

    public GatewaySettings {
        services = Map.copyOf(services);
        routes = List.copyOf(routes);
        for (var route : routes) {
            if (!services.containsKey(route.service())) {
                throw new IllegalArgumentException(
                        "Route %s leads to the unknown service %s"
                                .formatted(route.id(), route.service()));
            }
        }
    }

    public URI address(Route route) {
        return address(route.service());
    }

    public URI address(String service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalArgumentException("No service is called " + service);
        }
        return address;
    }

    /// The client side of the gateway.
    ///
    /// @param limit connections to all services together; a live stream holds one
    public record Connections(
            @DefaultValue("2s") Duration connectTimeout, @DefaultValue("8000") int limit) {}

    /// Whom the rate limits tell apart.
    ///
    /// @param remembered callers whose rate is known at the same time; the longest absent is
    ///   forgotten
    public record Callers(@DefaultValue("10000") int remembered) {}
}
