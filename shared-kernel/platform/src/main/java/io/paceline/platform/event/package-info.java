/// Events between services: what a service writes into its outbox, how it consumes others' events
/// in batches, what happens to an event that cannot be applied, and how fresh its numbers are.
///
/// A service publishes with [io.paceline.platform.event.Outbox] inside its transaction and consumes
/// by declaring beans of [io.paceline.platform.event.EventConsumer].
@NullMarked
package io.paceline.platform.event;

import org.jspecify.annotations.NullMarked;
