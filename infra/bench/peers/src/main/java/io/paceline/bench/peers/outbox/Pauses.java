package io.paceline.bench.peers.outbox;

import java.time.Duration;

/// Waiting, in which an interruption ends the run.
final class Pauses {

    private Pauses() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw over(e);
        }
    }

    static void until(Thread ended) {
        try {
            ended.join();
        } catch (InterruptedException e) {
            throw over(e);
        }
    }

    private static IllegalStateException over(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", interrupted);
    }
}
