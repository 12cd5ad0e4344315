package io.paceline.platform.web.problem;

import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// What Spring's own exceptions about a request mean: parameters, headers, paths, methods, media
/// types.
final class RequestFaults {

    private static final Map<Integer, String> CODES =
            Map.of(
                    404, "path-not-found",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    413, "too-large",
                    415, "unsupported-media-type");

    private RequestFaults() {}

    static Refusal refusal(ErrorResponse response) {
        return switch (response) {
            case MethodArgumentNotValidException invalid ->
                    InvalidRequest.of(ConstraintFaults.of(invalid));
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
                    InvalidRequest.of(ConstraintFaults.of(invalid));
            case MissingServletRequestParameterException missing ->
                    missing(Fault.inQuery(missing.getParameterName(), "is required", null));
            case MissingRequestHeaderException missing ->
                    missing(Fault.inHeader(missing.getHeaderName(), "is required", null));
            case MissingServletRequestPartException missing ->
                    missing(
                            Fault.at(
                                    "/" + missing.getRequestPartName(),
                                    "is required as a part of the multipart body"));
            default -> byStatus(response);
        };
    }

    static Refusal refusal(MethodArgumentTypeMismatchException mismatch) {
        var parameter = mismatch.getParameter();
        var name = mismatch.getName();
        var message = Expected.of(parameter.nestedIfOptional().getNestedParameterType());
        var fault =
                parameter.hasParameterAnnotation(PathVariable.class)
                        ? Fault.inPath(name, message, mismatch.getValue())
                        : Fault.inQuery(name, message, mismatch.getValue());
        return new BadRequest("invalid-parameter", fault.pointer() + " " + message, List.of(fault));
    }

    private static Refusal missing(Fault fault) {
        return new BadRequest(
                "parameter-missing", fault.pointer() + " " + fault.message(), List.of(fault));
    }

    private static Refusal byStatus(ErrorResponse response) {
        int status = response.getStatusCode().value();
        if (status >= 500 && status != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return Failures.unexpected();
        }
        var detail = response.getBody().getDetail();
        return new KnownRefusal(
                status,
                CODES.getOrDefault(status, "http-" + status),
                detail == null ? "The request is refused" : detail,
                List.of(),
                headers(response));
    }

    private static Map<String, String> headers(ErrorResponse response) {
        return response.getHeaders().headerSet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, header -> String.join(", ", header.getValue())));
    }
}
