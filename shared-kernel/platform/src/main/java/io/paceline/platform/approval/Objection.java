package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import java.util.Optional;

/// Why a caller does not decide on a request.
public enum Objection {
    DECIDED("It is decided already"),
    RIGHT_MISSING("None of your roles approves this"),
    BEYOND_REACH("It is beyond what your roles reach"),
    MACHINE("Only a person approves"),
    OWN_PROPOSAL("You proposed it yourself"),
    OWN_CONTENT("You had a part in it"),
    OWN_CASE("It concerns yourself");

    private final String text;

    Objection(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// The part that a caller has in a request, and that keeps them from approving it.
    static Optional<Objection> byPart(ApprovalRequest request, Caller caller) {
        var member = caller.memberId();
        var concern = request.matter().concern();
        if (caller.isMachine()) {
            return Optional.of(MACHINE);
        }
        if (request.proposer().is(caller)) {
            return Optional.of(OWN_PROPOSAL);
        }
        if (request.proposed().involved().includes(caller)) {
            return Optional.of(OWN_CONTENT);
        }
        return concern != null && concern.id().equals(member)
                ? Optional.of(OWN_CASE)
                : Optional.empty();
    }
}
