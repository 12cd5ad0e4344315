package io.paceline.platform.imports;

/// Passes progress on four times a second at most.
final class ThrottledProgress implements ImportProgress {

    private static final long PAUSE_NANOS = 250_000_000;

    private final ImportProgress progress;
    private long last = System.nanoTime() - PAUSE_NANOS;

    ThrottledProgress(ImportProgress progress) {
        this.progress = progress;
    }

    @Override
    public void applied(int rows) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            progress.applied(rows);
        }
    }
}
