package io.paceline.bench.peers.outbox;

/// Where the events of a program go.
record Target(String topic) {}
