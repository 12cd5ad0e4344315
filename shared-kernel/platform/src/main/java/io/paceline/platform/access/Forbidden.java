package io.paceline.platform.access;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: no role of the caller has the right.
public class Forbidden extends Refusal {

    protected Forbidden(String code, String detail) {
        super(403, code, detail, List.of());
    }

    public static Forbidden lacks(Right right) {
        return new Forbidden("forbidden", "None of your roles has the right %s".formatted(right));
    }
}
