package io.paceline.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriComponentsBuilder;

/// Where the services are and which paths lead to them; the first route that matches is taken.
///
/// @param services addresses by the name of the service
/// @param management where each service's probes are; blank for the usual place
@ConfigurationProperties("paceline.gateway")
public record GatewaySettings(
        Map<String, URI> services,
        List<Route> routes,
        @DefaultValue Connections connections,
        @DefaultValue Map<String, String> management) {

    private static final int MANAGEMENT_PORT_OFFSET = 1_000;

    public GatewaySettings {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
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

    /// Where a service says how it is: as configured, or a thousand ports above the service.
    public URI managementAddress(String service) {
        var configured = management.getOrDefault(service, "");
        if (!configured.isBlank()) {
            return URI.create(configured);
        }
        var address = address(service);
        return UriComponentsBuilder.fromUri(address)
                .scheme("http")
                .port(address.getPort() + MANAGEMENT_PORT_OFFSET)
                .build()
                .toUri();
    }

    /// The client side of the gateway.
    ///
    /// @param limit connections to all services together; a live stream holds one
    public record Connections(
            @DefaultValue("2s") Duration connectTimeout, @DefaultValue("8000") int limit) {}
}
