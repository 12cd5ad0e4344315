package io.paceline.platform.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands an endpoint its [Caller], and the [Reach] of the right that it declares or of one named at
/// the argument by [ReachOf].
final class CallerArguments implements HandlerMethodArgumentResolver {

    private final CurrentCaller current;
    private final Rights rights;

    CallerArguments(CurrentCaller current, Rights rights) {
        this.current = current;
        this.rights = rights;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || parameter.getParameterType() == Reach.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = current.require();
        return parameter.getParameterType() == Caller.class
                ? caller
                : rights.reach(caller, right(parameter));
    }

    private static Right right(MethodParameter parameter) {
        var other = parameter.getParameterAnnotation(ReachOf.class);
        return other != null
                ? other.value()
                : Objects.requireNonNull(parameter.getMethodAnnotation(Permit.class)).value();
    }
}
