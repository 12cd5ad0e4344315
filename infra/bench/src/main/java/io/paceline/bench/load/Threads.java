package io.paceline.bench.load;

import java.time.Duration;

/// Waiting without having to say each time what an interruption means: the run is over.
public final class Threads {

    private Threads() {}

    public static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw over(interrupted);
        }
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            throw over(interrupted);
        }
    }

    public static IllegalStateException over(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", interrupted);
    }
}
