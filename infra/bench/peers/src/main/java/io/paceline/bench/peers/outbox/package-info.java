/// The same outbox job in five ways: a deal and the event that tells of it are written in one
/// transaction, and the event reaches a topic.
@NullMarked
package io.paceline.bench.peers.outbox;

import org.jspecify.annotations.NullMarked;
