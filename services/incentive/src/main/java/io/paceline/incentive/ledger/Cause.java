package io.paceline.incentive.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What made a ledger line necessary.
///
/// @param eventId of the event, or of the recorded command when pay rules changed
/// @param reason in a word of the domain: `won`, `cancelled`, `tier-crossing`
public record Cause(
        UUID eventId,
        String eventType,
        @Nullable UUID dealId,
        @Nullable Long dealRevision,
        String reason) {

    public static final int LONGEST_REASON = 500;

    public Cause {
        reason = reason.isBlank() ? "changed" : reason;
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /// The same event as the cause for a credit that it did not change itself.
    public Cause because(String indirectReason) {
        return new Cause(eventId, eventType, dealId, dealRevision, indirectReason);
    }
}
