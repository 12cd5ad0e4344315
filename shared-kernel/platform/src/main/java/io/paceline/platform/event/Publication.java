package io.paceline.platform.event;

import io.paceline.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/// An event to send: the aggregate's whole public state after a change.
///
/// @param subject id of the aggregate, which is also the key that keeps its events in order
/// @param revision of the aggregate after the change, counting from 1
/// @param time when it became true (business time), not when it was recorded
/// @param state the contract's state record; it is written as `data.<aggregate>`
public record Publication(
        EventType type, UUID subject, long revision, Instant time, Change change, Object state) {

    public Publication {
        if (revision < 1) {
            throw new IllegalArgumentException("A revision counts from 1, not " + revision);
        }
    }
}
