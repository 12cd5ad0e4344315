package io.paceline.platform.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How fresh this service's numbers are: the time up to which every event of its topics is applied.
public interface Freshness {

    /// Up to when everything from all topics is applied; null before the first contact with the
    /// broker.
    @Nullable Instant asOf();

    /// The same for one consumer, by its [EventConsumer#name()].
    @Nullable Instant asOf(String consumer);

    List<Applied> applied();

    /// How far a consumer has come in a topic.
    ///
    /// @param asOf applied up to this time, over all partitions
    /// @param inFlight events known to be in the topic and not applied yet
    record Applied(String consumer, String topic, Instant asOf, long inFlight) {}
}
