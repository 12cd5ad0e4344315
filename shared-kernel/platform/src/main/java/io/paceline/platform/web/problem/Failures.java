package io.paceline.platform.web.problem;

import io.paceline.platform.web.Refusal;
import io.paceline.platform.web.TooLarge;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/// Says what a failure means for the caller. What is not known here is our own fault.
final class Failures {

    private Failures() {}

    static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case JacksonException json -> JsonFaults.refusal(json);
            case MaxUploadSizeExceededException _ -> new TooLarge("The upload is too large");
            case MultipartException _ ->
                    new KnownRefusal(
                            400, "malformed-multipart", "The multipart body cannot be read");
            case MethodArgumentTypeMismatchException mismatch -> RequestFaults.refusal(mismatch);
            case DataAccessException data -> DataFaults.refusal(data);
            case TransactionException _ -> DataFaults.unavailable();
            case ErrorResponse response -> RequestFaults.refusal(response);
            default -> unexpected();
        };
    }

    static Refusal unexpected() {
        return new KnownRefusal(
                500,
                "internal-error",
                "Something went wrong on our side; the trace id tells us what");
    }

    private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof JacksonException json) {
                return JsonFaults.refusal(json);
            }
        }
        return new KnownRefusal(400, "body-missing", "The request needs a JSON body");
    }
}
