package io.paceline.simulation;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Work that stops where it pauses until it is resumed: whoever resumes it waits meanwhile, so that
/// of all strands and their scheduler exactly one runs.
final class Strand {

    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private boolean killed;
    private boolean over;
    private @Nullable Throwable failure;

    Strand(Runnable work) {
        Thread.ofVirtual().start(() -> run(work));
    }

    private void run(Runnable work) {
        go.acquireUninterruptibly();
        try {
            if (!killed) {
                work.run();
            }
        } catch (Crash _) {
            // The end of a process is no failure of the simulation.
        } catch (Throwable unexpected) {
            failure = unexpected;
        } finally {
            over = true;
            back.release();
        }
    }

    /// Goes on to the next pause or to the end.
    void resume() {
        if (over) {
            return;
        }
        go.release();
        back.acquireUninterruptibly();
        if (failure != null) {
            throw new AssertionError("A process failed in an unforeseen way: " + failure, failure);
        }
    }

    /// Called by the work itself.
    void pause() {
        back.release();
        go.acquireUninterruptibly();
        if (killed) {
            throw new Crash();
        }
    }

    void kill() {
        if (!over) {
            killed = true;
            resume();
        }
    }

    boolean over() {
        return over;
    }
}
