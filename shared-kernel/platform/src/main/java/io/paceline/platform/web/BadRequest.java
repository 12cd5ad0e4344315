package io.paceline.platform.web;

import java.util.List;

/// 400: the request cannot be understood, for example a cursor that was not given out by us.
public class BadRequest extends Refusal {

    public BadRequest(String code, String detail, List<Fault> faults) {
        super(400, code, detail, faults);
    }
}
