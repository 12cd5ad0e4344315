package io.paceline.platform.web;

import java.util.List;

/// 400: the cursor was not given out by this list in this order.
public final class InvalidCursor extends BadRequest {

    InvalidCursor(String text) {
        super(
                "invalid-cursor",
                "The cursor does not belong to this list in this order; start again without one",
                List.of(Fault.inQuery("cursor", "is not a cursor of this list", text)));
    }
}
