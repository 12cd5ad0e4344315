package io.paceline.platform.web;

import java.util.List;

/// 404: the thing that the path names is not there. Its code is `<thing>-not-found`.
public class NotFound extends Refusal {

    protected NotFound(String code, String detail) {
        super(404, code, detail, List.of());
    }

    /// Names what was asked for.
    ///
    /// @param thing the noun in the singular, for example `deal` or `pay period`
    public static NotFound of(String thing, Object id) {
        return new NotFound(
                thing.replace(' ', '-') + "-not-found", "There is no %s %s".formatted(thing, id));
    }
}
