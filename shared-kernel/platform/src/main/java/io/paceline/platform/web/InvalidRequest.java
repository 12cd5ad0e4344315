package io.paceline.platform.web;

import java.util.List;

/// 422: the request is readable, but its values break a rule. Report all faults at once.
public class InvalidRequest extends Refusal {

    public InvalidRequest(String code, String detail, List<Fault> faults) {
        super(422, code, detail, faults);
    }

    /// With the general code `invalid-request`.
    public static InvalidRequest of(List<Fault> faults) {
        var detail =
                faults.size() == 1
                        ? faults.getFirst().message()
                        : "The request has %d faults".formatted(faults.size());
        return new InvalidRequest("invalid-request", detail, faults);
    }

    public static InvalidRequest of(Fault... faults) {
        return of(List.of(faults));
    }

    public static InvalidRequest at(String pointer, String message, Object value) {
        return of(new Fault(pointer, message, value));
    }
}
