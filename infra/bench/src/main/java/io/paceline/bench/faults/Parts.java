package io.paceline.bench.faults;

import io.paceline.local.CannotStart;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The running processes, which this kills, freezes and starts again. As an orchestrator does, it
/// also starts again whatever ends by itself.
final class Parts implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final LocalPlatform platform;
    private final Folders folders;
    private final Set<Part> meantToBeDown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger endedByThemselves = new AtomicInteger();
    private final Frozen frozen = new Frozen();
    private volatile boolean closed;

    Parts(LocalPlatform platform, Folders folders) {
        this.platform = platform;
        this.folders = folders;
    }

    /// From now on whatever ends by itself is started again.
    void watch() {
        Thread.ofPlatform().daemon().name("watch").start(this::startWhatEnds);
    }

    int endedByThemselves() {
        return endedByThemselves.get();
    }

    void kill(Part part) {
        meantToBeDown.add(part);
        process(part)
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    /// Asks it to end, and waits.
    void stop(Part part) {
        meantToBeDown.add(part);
        if (part.isService()) {
            platform.stop(part.service());
        } else {
            process(part)
                    .ifPresent(process -> {
                        signal("INT", process);
                        process.onExit().join();
                    });
        }
    }

    void freeze(Part part) {
        process(part).ifPresent(frozen::freeze);
    }

    void thaw(Part part) {
        process(part).ifPresent(frozen::thaw);
    }

    /// Starts what is down and returns when it is ready; again when it ends while it starts, since
    /// what it needs may be down itself.
    void start(Part part) {
        synchronized (part) {
            for (int attempt = 1; ; attempt++) {
                try {
                    if (process(part).isEmpty()) {
                        startOnce(part);
                    }
                    meantToBeDown.remove(part);
                    return;
                } catch (CannotStart | IllegalStateException failure) {
                    if (attempt == ATTEMPTS) {
                        throw failure;
                    }
                    Pause.millis(1000);
                }
            }
        }
    }

    /// The process with the part's pid file, as long as it lives.
    Optional<ProcessHandle> process(Part part) {
        try {
            var file = folders.pidFile(part.label());
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var text = Files.readString(file).strip();
            return text.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(text)).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        frozen.thawAll();
    }

    private void startOnce(Part part) {
        var infrastructure = platform.infrastructure();
        switch (part) {
            case POSTGRESQL -> infrastructure.startPostgres();
            case KAFKA -> infrastructure.startKafka();
            case CONNECT -> {
                infrastructure.stopConnect();
                infrastructure.startConnect();
            }
            case ISSUER, TEAM, CRM, DEAL, GOAL, INCENTIVE, ANALYTICS, GATEWAY ->
                    platform.start(part.service());
        }
    }

    private void startWhatEnds() {
        while (!closed) {
            for (var part : Part.values()) {
                if (!meantToBeDown.contains(part) && process(part).isEmpty() && !closed) {
                    endedByThemselves.incrementAndGet();
                    meantToBeDown.add(part);
                    System.out.printf("    %s ended by itself and is started again%n", part);
                    Thread.ofVirtual().start(() -> start(part));
                }
            }
            Pause.millis(1000);
        }
    }
}
