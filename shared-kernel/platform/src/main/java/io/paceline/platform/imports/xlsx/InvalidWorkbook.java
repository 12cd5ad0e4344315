package io.paceline.platform.imports.xlsx;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.List;

/// 422: the workbook cannot be read, or would need more room than it may have.
public final class InvalidWorkbook extends InvalidRequest {

    private InvalidWorkbook(String code, String detail) {
        super(code, detail, List.of(Fault.at("/file", detail)));
    }

    static InvalidWorkbook malformed(String detail) {
        return new InvalidWorkbook("malformed-xlsx", "The file cannot be read as XLSX: " + detail);
    }

    static InvalidWorkbook tooLarge(String detail) {
        return new InvalidWorkbook("xlsx-too-large", "The workbook is too large: " + detail);
    }

    static InvalidWorkbook because(String code, String detail) {
        return new InvalidWorkbook(code, detail);
    }
}
