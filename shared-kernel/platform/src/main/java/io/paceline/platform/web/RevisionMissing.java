package io.paceline.platform.web;

import java.util.List;

/// 428: a change without the revision that it is made for could undo another's change unseen.
final class RevisionMissing extends Refusal {

    RevisionMissing() {
        super(
                428,
                "revision-missing",
                "Send If-Match with the ETag that you have read, for example \"3\"",
                List.of(Fault.inHeader("If-Match", "is required", null)));
    }
}
