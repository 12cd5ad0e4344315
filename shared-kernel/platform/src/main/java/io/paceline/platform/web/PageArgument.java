package io.paceline.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var sortable = parameter.getParameterAnnotation(Sortable.class);
        return read(
                request.getParameter("limit"),
                request.getParameter("sort"),
                request.getParameter("cursor"),
                sortable == null ? List.of() : Arrays.asList(sortable.value()));
    }

    static PageRequest read(
            @Nullable String limit,
            @Nullable String sort,
            @Nullable String cursor,
            List<String> sorts) {
        var order = order(sort, sorts);
        return new PageRequest(
                limit(limit),
                name(order),
                order.startsWith("-"),
                cursor == null || cursor.isEmpty() ? null : Cursor.parse(cursor, order));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return PageRequest.USUAL;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > PageRequest.LARGEST) {
            throw invalid("limit", "must be 1 to " + PageRequest.LARGEST, text);
        }
        return limit;
    }

    private static String order(@Nullable String sort, List<String> sorts) {
        if (sort == null || sort.isEmpty()) {
            return sorts.isEmpty() ? "" : sorts.getFirst();
        }
        var names = sorts.stream().map(PageArgument::name).toList();
        if (!names.contains(name(sort))) {
            throw invalid(
                    "sort",
                    names.isEmpty() ? "is not offered here" : "must be one of " + names,
                    sort);
        }
        return sort;
    }

    private static String name(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    private static BadRequest invalid(String parameter, String message, String value) {
        return new BadRequest(
                "invalid-parameter",
                "?" + parameter + " " + message,
                List.of(Fault.inQuery(parameter, message, value)));
    }
}
