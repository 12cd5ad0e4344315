package io.paceline.platform.approval;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: somebody who has a part in a proposal, or is no person, does not propose or decide on it.
public final class FourEyes extends Refusal {

    public FourEyes(String detail) {
        super(403, "four-eyes", detail, List.of());
    }

    static FourEyes because(Objection objection) {
        return new FourEyes("Another person has to approve this: " + objection.text());
    }
}
