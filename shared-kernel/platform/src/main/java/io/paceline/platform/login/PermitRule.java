package io.paceline.platform.login;

import io.paceline.platform.access.CallerAuthentication;
import io.paceline.platform.access.Forbidden;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Rights;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Decides by the [Permit] of the endpoint, before anything of the request is read or looked up.
final class PermitRule implements AuthorizationManager<RequestAuthorizationContext> {

    private final Supplier<RequestMappingHandlerMapping> endpoints;
    private final Rights rights;

    PermitRule(Supplier<RequestMappingHandlerMapping> endpoints, Rights rights) {
        this.endpoints = endpoints;
        this.rights = rights;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof CallerAuthentication known)) {
            return new AuthorizationDecision(false);
        }
        var permit = permit(context.getRequest());
        if (permit != null && !rights.has(known.getPrincipal(), permit.value())) {
            var lacks = Forbidden.lacks(permit.value());
            throw new AccessDeniedException(lacks.detail(), lacks);
        }
        return new AuthorizationDecision(true);
    }

    /// Absent where no endpoint answers: the caller is then told so.
    private @Nullable Permit permit(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var handler = endpoints.get().getHandler(request);
            return handler != null && handler.getHandler() instanceof HandlerMethod method
                    ? method.getMethodAnnotation(Permit.class)
                    : null;
        } catch (Exception _) {
            return null; // No such method or media type: the dispatcher will say the same.
        }
    }
}
