package io.paceline.deal.lifecycle;

import io.paceline.contracts.EventType;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a deal.
///
/// @param before absent for a new deal
/// @param reason in a word, for the event
/// @param note the reason in the words of who did it
public record Step(@Nullable Recorded before, Deal after, String reason, @Nullable String note) {

    public static Step first(Deal deal, String reason) {
        return new Step(null, deal, reason, null);
    }

    long revision() {
        return before == null ? 1 : before.revision() + 1;
    }

    /// The event that tells it.
    EventType type() {
        return switch (after) {
            case Open _ -> before == null ? EventType.DEAL_OPENED : EventType.DEAL_CHANGED;
            case Won _ -> isFrom(Won.class) ? EventType.DEAL_AMENDED : EventType.DEAL_WON;
            case Lost _ -> isFrom(Lost.class) ? EventType.DEAL_CHANGED : EventType.DEAL_LOST;
            case Cancelled _ -> EventType.DEAL_CANCELLED;
        };
    }

    /// When it became true: a deal is won and lost when it closed, all else now.
    public Instant time(Instant now) {
        return switch (after) {
            case Won won when !isFrom(Won.class) -> won.closing().at();
            case Lost lost when !isFrom(Lost.class) -> lost.closing().at();
            case Open _, Won _, Lost _, Cancelled _ -> now;
        };
    }

    private boolean isFrom(Class<? extends Deal> status) {
        return before != null && status.isInstance(before.deal());
    }
}
