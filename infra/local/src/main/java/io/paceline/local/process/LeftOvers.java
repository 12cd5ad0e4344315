package io.paceline.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The processes that an earlier run left behind: those whose pid files are still in the folder and
/// whose command line names it, since the number alone may belong to somebody else by now.
public record LeftOvers(List<LeftOver> processes) {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /// One of them, by the name of its pid file.
    public record LeftOver(String name, ProcessHandle handle) {

        @Override
        public String toString() {
            return name + " (process " + handle.pid() + ")";
        }
    }

    public LeftOvers {
        processes = List.copyOf(processes);
    }

    @Override
    public String toString() {
        return processes.stream().map(LeftOver::toString).collect(Collectors.joining(", "));
    }

    public static LeftOvers in(Path pidFolder, Path dataFolder) {
        if (!Files.isDirectory(pidFolder)) {
            return new LeftOvers(List.of());
        }
        try (Stream<Path> files = Files.list(pidFolder)) {
            var found =
                    files.filter(file -> file.toString().endsWith(".pid"))
                            .flatMap(file -> read(file, dataFolder))
                            .toList();
            return new LeftOvers(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks each to end, waits for the guards of the earlier run to do their work, then kills.
    public void stop() {
        processes.forEach(leftOver -> leftOver.handle().destroy());
        for (var leftOver : processes) {
            if (!ended(leftOver.handle().onExit())) {
                leftOver.handle().destroyForcibly();
            }
        }
    }

    private static boolean ended(CompletableFuture<ProcessHandle> exit) {
        try {
            exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Stream<LeftOver> read(Path pidFile, Path dataFolder) {
        try {
            var name = pidFile.getFileName().toString().replace(".pid", "");
            return GuardedProcess.readPid(pidFile).flatMap(ProcessHandle::of).stream()
                    .filter(handle -> isOurs(handle, dataFolder))
                    .map(handle -> new LeftOver(name, handle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(ProcessHandle handle, Path dataFolder) {
        return handle.info().commandLine().orElse("").contains(dataFolder.toString());
    }
}
