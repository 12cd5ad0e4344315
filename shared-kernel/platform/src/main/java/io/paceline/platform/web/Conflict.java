package io.paceline.platform.web;

import java.util.List;

/// 409: the request is well-formed, but the state of the thing forbids it, for example a closed
/// period or a deal that is already won.
public class Conflict extends Refusal {

    public Conflict(String code, String detail) {
        this(code, detail, List.of());
    }

    public Conflict(String code, String detail, List<Fault> faults) {
        super(409, code, detail, faults);
    }
}
