package io.paceline.bench.peers.outbox;

/// How a way takes an event, inside the transaction that the event tells of.
interface Sender {
    void send(Event event);
}
