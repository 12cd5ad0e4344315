package io.paceline.platform.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/// Shows in the OpenAPI document that a token is needed, and which right an operation asks for.
final class DescribeRights implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String SCHEME = "accessToken";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Reach.class);
    }

    private final String service;

    DescribeRights(String service) {
        this.service = service;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var permit = method.getMethodAnnotation(Permit.class);
        if (permit != null) {
            operation.addExtension("x-right", permit.value().name());
            operation.addExtension("x-roles", roles(permit.value()));
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
            var responses = operation.getResponses();
            if (responses == null) {
                responses = new ApiResponses();
                operation.setResponses(responses);
            }
            responses.addApiResponse(
                    "401", new ApiResponse().description("No access token, or one not accepted"));
            responses.addApiResponse(
                    "403",
                    new ApiResponse()
                            .description("No role has the right %s".formatted(permit.value())));
        }
        return operation;
    }

    /// How far the right reaches by role, and the scope by which a machine has it.
    private Map<String, String> roles(Right right) {
        var roles = new TreeMap<String, String>();
        right.allowances()
                .forEach((role, breadth) -> roles.put(role.name(), lowerCase(breadth.name())));
        right.scope().of(service).ifPresent(scope -> roles.put("MACHINE", scope));
        if (right.scope() == Scope.ANY) {
            roles.put("ANYBODY", "all");
        }
        return roles;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void customise(OpenAPI document) {
        var components = document.getComponents();
        if (components == null) {
            components = new Components();
            document.setComponents(components);
        }
        components.addSecuritySchemes(
                SCHEME,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token (RFC 9068) of the configured issuer"));
    }
}
