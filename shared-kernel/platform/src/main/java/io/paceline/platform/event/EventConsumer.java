package io.paceline.platform.event;

import io.paceline.contracts.Topic;
import java.util.List;
import java.util.Set;

/// A reaction to other services' events. Declare it as a bean: the platform subscribes it in the
/// group `paceline.<service>.<name>` and hands it batches, each in one transaction that also
/// records how far it came.
///
/// The same event may come twice and an older revision after a newer one: store state where the
/// revision is newer, and derive numbers from stored facts. An exception that is not a passing
/// fault of the database sends the event that causes it, alone, to the dead letters.
public interface EventConsumer {

    /// Short and stable, in kebab case: it names the consumer group and the dead-letter topic.
    String name();

    Set<Topic> topics();

    /// Applies a batch, in order of arrival within a key.
    void apply(List<ReceivedEvent> batch);
}
