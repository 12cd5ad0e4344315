package io.paceline.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.paceline.gateway.caller.Buckets;
import io.paceline.gateway.caller.CallerSettings;
import io.paceline.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Builds the routes from the settings.
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(
            GatewaySettings settings,
            CallerSettings callers,
            Breakers breakers,
            Problems problems) {
        return settings.routes().stream()
                .map(route -> toService(route, settings, callers, breakers, problems))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("No routes are configured"));
    }

    private static RouterFunction<ServerResponse> toService(
            Route route,
            GatewaySettings settings,
            CallerSettings callers,
            Breakers breakers,
            Problems problems) {
        var rate =
                new Buckets(
                        new CallerSettings.Rate(
                                route.limits().requestsPerSecond(), route.limits().burst()),
                        callers.remembered());
        return GatewayRouterFunctions.route(route.id())
                .route(RequestPredicates.path(route.path()), http())
                .filter(new GuardedRoute(route, rate, breakers.of(route), problems))
                .before(uri(settings.address(route)))
                .before(request -> withPath(request, route.to().path()))
                .before(BeforeFilterFunctions.preserveHostHeader())
                .build();
    }

    private static ServerRequest withPath(ServerRequest request, @Nullable String path) {
        return path == null ? request : BeforeFilterFunctions.setPath(path).apply(request);
    }
}
