package io.paceline.platform.event;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/// How far a consumer has come in a partition.
///
/// @param next the offset of the first message that is not applied
/// @param upTo everything recorded before this time is applied
/// @param inFlight messages known to be there and not applied yet
record Position(TopicPartition partition, long next, Instant upTo, long inFlight) {}
