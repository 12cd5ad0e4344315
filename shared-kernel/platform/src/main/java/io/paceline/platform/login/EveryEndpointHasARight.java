package io.paceline.platform.login;

import io.paceline.platform.access.Permit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Keeps a service from starting with an endpoint that does not say who may call it.
final class EveryEndpointHasARight implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping endpoints;

    EveryEndpointHasARight(RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        endpoints
                .getHandlerMethods()
                .forEach((path, endpoint) -> {
                    if (isOurs(endpoint) && endpoint.getMethodAnnotation(Permit.class) == null) {
                        throw new IllegalStateException(
                                "%s (%s) lacks @Permit: who may call it?"
                                        .formatted(path, endpoint.getShortLogMessage()));
                    }
                });
    }

    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getPackageName().startsWith("io.paceline")
                && !ErrorController.class.isAssignableFrom(endpoint.getBeanType());
    }
}
