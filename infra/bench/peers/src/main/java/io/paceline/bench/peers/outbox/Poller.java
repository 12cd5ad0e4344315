package io.paceline.bench.peers.outbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// Polls again at once while there is a full batch, and otherwise after a pause.
final class Poller implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Poll poll;
    private final Thread thread = Thread.ofPlatform().name("poller").unstarted(this::run);
    private volatile boolean running;

    /// One look at the table.
    interface Poll {
        boolean foundFullBatch();
    }

    Poller(Poll poll) {
        this.poll = poll;
    }

    private void run() {
        while (running) {
            if (!poll.foundFullBatch()) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
