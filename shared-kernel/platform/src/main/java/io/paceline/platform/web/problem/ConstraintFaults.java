package io.paceline.platform.web.problem;

import io.paceline.platform.web.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// All broken Jakarta constraints of a request at once, each at its place.
final class ConstraintFaults {

    private ConstraintFaults() {}

    static List<Fault> of(MethodArgumentNotValidException invalid) {
        return inBean(invalid.getParameter(), "", invalid.getBindingResult()).toList();
    }

    static List<Fault> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(ConstraintFaults::inParameter)
                .toList();
    }

    private static Stream<Fault> inParameter(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        if (result instanceof ParameterErrors errors) {
            var index = errors.getContainerIndex();
            return inBean(parameter, index == null ? "" : "/" + index, errors);
        }
        return result.getResolvableErrors().stream()
                .map(error -> fault(parameter, message(error), result.getArgument()));
    }

    private static Stream<Fault> inBean(MethodParameter parameter, String prefix, Errors errors) {
        return errors.getAllErrors().stream().map(error -> inBean(parameter, prefix, error));
    }

    private static Fault inBean(MethodParameter parameter, String prefix, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return Fault.at(prefix, message(error));
        }
        var message = message(field);
        var value = plain(field.getRejectedValue());
        return parameter.hasParameterAnnotation(RequestBody.class)
                ? new Fault(prefix + Pointers.ofBeanPath(field.getField()), message, value)
                : Fault.inQuery(field.getField(), message, value);
    }

    private static Fault fault(MethodParameter parameter, String message, @Nullable Object value) {
        var name = String.valueOf(parameter.getParameterName());
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return Fault.at("", message);
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Fault.inPath(name, message, plain(value));
        }
        return parameter.hasParameterAnnotation(RequestHeader.class)
                ? Fault.inHeader(name, message, plain(value))
                : Fault.inQuery(name, message, plain(value));
    }

    /// A whole object or list is not repeated to the caller.
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Enum<?>
                ? value
                : null;
    }

    /// What would have been right; Spring's own words for it name classes.
    private static String message(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? Expected.of(error.unwrap(TypeMismatchException.class).getRequiredType())
                : message((MessageSourceResolvable) error);
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
