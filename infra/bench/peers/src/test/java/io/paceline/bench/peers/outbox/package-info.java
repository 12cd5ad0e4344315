@NullMarked
package io.paceline.bench.peers.outbox;

import org.jspecify.annotations.NullMarked;
