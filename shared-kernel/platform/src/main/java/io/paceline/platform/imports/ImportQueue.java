package io.paceline.platform.imports;

import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.web.Busy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/// Runs imports one after the other, so that their memory is bounded, and tells others that this
/// process is alive.
class ImportQueue {

    static final int MOST_WAITING = 20;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int STOP_SECONDS = 8;

    private final RunImport runImport;
    private final ImportJobs jobs;
    private final AuditTrail trail;
    private final Clock clock;
    private final Duration silence;
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("imports").daemon().factory());

    ImportQueue(
            RunImport runImport, ImportJobs jobs, AuditTrail trail, Clock clock, Duration silence) {
        this.runImport = runImport;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
        this.silence = silence;
    }

    /// Takes over the file and deletes it in the end.
    void add(UUID id, PreparedImport<?> prepared) {
        mine.add(id);
        try {
            worker.execute(trail.carry(() -> run(id, prepared)));
        } catch (RejectedExecutionException _) {
            mine.remove(id);
            throw full();
        }
    }

    /// Refuses before a file is received in vain.
    void requireSpace() {
        if (worker.getQueue().remainingCapacity() == 0) {
            throw full();
        }
    }

    private void run(UUID id, PreparedImport<?> prepared) {
        try {
            runImport.run(id, prepared);
        } finally {
            mine.remove(id);
            delete(prepared.file());
        }
    }

    @Scheduled(initialDelay = 0, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void watch() {
        if (!mine.isEmpty()) {
            jobs.seenAlive(Set.copyOf(mine));
        }
        jobs.endLost(silence, clock.instant());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        jobs.forgetBefore(clock.instant().minus(KEPT));
    }

    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    private static Busy full() {
        return new Busy(
                "import-queue-full",
                "%d imports are waiting already".formatted(MOST_WAITING),
                Duration.ofSeconds(10));
    }

    private static void delete(ImportFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
