package io.paceline.bench.load;

import java.util.concurrent.locks.LockSupport;

/// Starts each thing when it is due, whether those before it are done or not. What falls behind is
/// started at once and counts from when it was due.
public final class OpenLoop {

    private OpenLoop() {}

    /// Something that starts and is not waited for.
    public interface Task {
        /// Starts one of them.
        ///
        /// @param dueNanos as [System#nanoTime()] counts
        void start(int index, long dueNanos);
    }

    /// Returns when the last one is started.
    public static void run(Schedule schedule, long beginNanos, Task task) {
        int count = schedule.count();
        for (int i = 0; i < count; i++) {
            long due = beginNanos + schedule.due(i);
            waitUntil(due);
            task.start(i, due);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
