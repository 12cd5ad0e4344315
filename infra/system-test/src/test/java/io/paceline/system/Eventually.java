package io.paceline.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits for an effect that comes by events.
final class Eventually {

    private Eventually() {}

    static void within(Duration limit, Runnable assertion) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            }
        }
    }
}
