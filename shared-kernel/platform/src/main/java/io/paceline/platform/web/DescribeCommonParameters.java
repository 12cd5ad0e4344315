package io.paceline.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// Shows in the OpenAPI document what the platform reads by itself: pages and idempotency keys.
final class DescribeCommonParameters implements GlobalOperationCustomizer {

    static {
        // Decimals go over the wire as strings, so that no reader makes them floating point.
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema().pattern("^-?[0-9]+(\\.[0-9]+)?$").example("1234.50"));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                describePage(operation, parameter);
            }
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(
                    new Parameter()
                            .in("header")
                            .name("Idempotency-Key")
                            .description("Makes it safe to send the command again")
                            .schema(new StringSchema().minLength(1).maxLength(128)));
        }
        return operation;
    }

    private static void describePage(Operation operation, MethodParameter page) {
        var name = page.getParameterName();
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(known -> known.getName().equals(name));
        }
        var limit = new IntegerSchema();
        limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.LARGEST));
        limit.setDefault(PageRequest.USUAL);
        operation.addParametersItem(new Parameter().in("query").name("limit").schema(limit));
        operation.addParametersItem(
                new Parameter()
                        .in("query")
                        .name("cursor")
                        .description("nextCursor of the page before")
                        .schema(new StringSchema()));
        var sortable = page.getParameterAnnotation(Sortable.class);
        if (sortable != null) {
            var sort = new StringSchema();
            sort.setEnum(orders(sortable.value()));
            sort.setDefault(sortable.value()[0]);
            operation.addParametersItem(new Parameter().in("query").name("sort").schema(sort));
        }
    }

    private static List<String> orders(String[] sorts) {
        return Arrays.stream(sorts)
                .map(sort -> sort.startsWith("-") ? sort.substring(1) : sort)
                .flatMap(name -> Stream.of(name, "-" + name))
                .toList();
    }
}
