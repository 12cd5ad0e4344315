package io.paceline.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class IfMatchArgument implements HandlerMethodArgumentResolver {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return revision(request.getHeader(HttpHeaders.IF_MATCH));
    }

    static long revision(@Nullable String header) {
        if (header == null) {
            throw new RevisionMissing();
        }
        var matcher = REVISION.matcher(header.strip());
        if (!matcher.matches()) {
            var message = "must be one strong entity tag like \"3\"";
            throw new BadRequest(
                    "invalid-if-match",
                    "If-Match " + message,
                    List.of(Fault.inHeader(HttpHeaders.IF_MATCH, message, header)));
        }
        return Long.parseLong(matcher.group(1));
    }
}
