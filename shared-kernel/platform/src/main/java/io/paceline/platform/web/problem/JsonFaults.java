package io.paceline.platform.web.problem;

import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.Refusal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Names the place of a JSON body that cannot be read, by pointer, line and column.
final class JsonFaults {

    private JsonFaults() {}

    static Refusal refusal(JacksonException json) {
        for (Throwable cause = json; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (json instanceof StreamReadException) {
            return new BadRequest(
                    "malformed-json",
                    "The body is not JSON" + place(json) + ": " + json.getOriginalMessage(),
                    List.of(fault(json, json.getOriginalMessage(), null)));
        }
        var fault =
                switch (json) {
                    case UnrecognizedPropertyException unknown -> unknown(unknown);
                    case InvalidNullException _ -> fault(json, "is required", null);
                    case InvalidFormatException format ->
                            fault(json, Expected.of(format.getTargetType()), format.getValue());
                    case ValueInstantiationException invalid ->
                            fault(json, reason(invalid.getCause()), null);
                    case MismatchedInputException mismatch ->
                            fault(json, Expected.of(mismatch.getTargetType()), null);
                    default -> fault(json, "cannot be read", null);
                };
        return new InvalidRequest(
                "invalid-request", "The body does not fit" + place(json), List.of(fault));
    }

    private static Fault unknown(UnrecognizedPropertyException unknown) {
        @Nullable Collection<Object> known = unknown.getKnownPropertyIds();
        var names =
                known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList();
        return fault(unknown, "is not known here; known are " + names, null);
    }

    /// A value that refused itself says why; anything else that broke on the way is not shown.
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException invalid -> String.valueOf(invalid.getMessage());
            case DateTimeException invalid -> String.valueOf(invalid.getMessage());
            case null, default -> "is not complete or not valid";
        };
    }

    private static Fault fault(JacksonException json, String message, @Nullable Object value) {
        return new Fault(Pointers.of(json.getPath()), message + place(json), value);
    }

    private static String place(JacksonException json) {
        var location = json.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
