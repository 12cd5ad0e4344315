package io.paceline.platform.imports;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.List;

/// 422: the file cannot be read at all, so no row of it was looked at.
final class InvalidFile extends InvalidRequest {

    private InvalidFile(String code, String detail, List<Fault> faults) {
        super(code, detail, faults);
    }

    static InvalidFile because(String code, String detail) {
        return new InvalidFile(code, detail, List.of(Fault.at("/file", detail)));
    }

    static InvalidFile because(String code, String detail, List<Fault> faults) {
        return new InvalidFile(code, detail, faults);
    }
}
