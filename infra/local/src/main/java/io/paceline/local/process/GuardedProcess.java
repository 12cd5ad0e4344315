package io.paceline.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A running child, held by the script `infra/local/guard`: it ends when this JVM ends, however
/// that happens, and does not see the Ctrl-C of the terminal.
public final class GuardedProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private final Command command;
    private final Process guard;
    private final ProcessHandle child;

    private GuardedProcess(Command command, Process guard, ProcessHandle child) {
        this.command = command;
        this.guard = guard;
        this.child = child;
    }

    /// Starts the command; its output goes to its log, and that of the run before is kept beside
    /// it.
    public static GuardedProcess start(Path guardScript, Path pidFile, Command command) {
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.deleteIfExists(pidFile);
            keepLogOfTheRunBefore(command.log());
            var builder = new ProcessBuilder(guardScript.toString(), command.stopSignal());
            builder.command().add(pidFile.toString());
            builder.command().addAll(command.line());
            builder.environment().putAll(command.environment());
            builder.redirectErrorStream(true).redirectOutput(command.log().toFile());
            var guard = builder.start();
            return new GuardedProcess(command, guard, awaitChild(pidFile, guard, command));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name(), e);
        }
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    public ProcessHandle handle() {
        return child;
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /// Waits for the child to end by itself.
    ///
    /// @return its exit code, or -1 when the wait was broken off
    public int await() {
        try {
            return guard.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /// Asks the child to end and waits; the guard kills it after 20 seconds.
    public void stop() {
        try {
            guard.getOutputStream().close();
            guard.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// `kill -9`, then waits until the guard has seen the end of it.
    public void kill() {
        child.destroyForcibly();
        try {
            guard.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keepLogOfTheRunBefore(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            var before = log.resolveSibling(log.getFileName().toString().replace(".log", ".1.log"));
            Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ProcessHandle awaitChild(Path pidFile, Process guard, Command command)
            throws IOException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var handle = readPid(pidFile).flatMap(ProcessHandle::of);
            if (handle.isPresent()) {
                return handle.get();
            }
            if (!guard.isAlive()) {
                break;
            }
            Pause.millis(10);
        }
        throw new ProcessFailed(command.name(), command.log());
    }

    static Optional<Long> readPid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = Files.readString(pidFile).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }
}
