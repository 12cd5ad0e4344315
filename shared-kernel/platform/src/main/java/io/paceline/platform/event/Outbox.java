package io.paceline.platform.event;

import java.util.Collection;
import java.util.List;

/// Takes events in the caller's transaction; Debezium publishes the rows that commit, in the order
/// in which they were appended.
public interface Outbox {

    void append(Collection<Publication> publications);

    default void append(Publication publication) {
        append(List.of(publication));
    }
}
