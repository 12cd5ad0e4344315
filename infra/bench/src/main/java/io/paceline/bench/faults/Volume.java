package io.paceline.bench.faults;

import io.paceline.local.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The database's folder on a small volume of its own in memory, so that it can be filled without
/// filling anything else. Only root can do that.
final class Volume implements AutoCloseable {

    private static final String SIZE = "3g";
    private static final int BLOCK = 1 << 20;

    private final Path mounted;
    private final Path filling;

    private Volume(Path mounted) {
        this.mounted = mounted;
        this.filling = mounted.resolve("filling");
    }

    static boolean isPossible() {
        try {
            var trial = Files.createTempDirectory("volume");
            var possible =
                    succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", trial.toString());
            if (possible) {
                succeeds("umount", trial.toString());
            }
            Files.delete(trial);
            return possible;
        } catch (IOException e) {
            return false;
        }
    }

    /// Lets go of what a run left mounted that was killed.
    static void forget(Folders folders) {
        succeeds("umount", "-l", folders.data().resolve("postgres").toString());
    }

    /// Moves the data of a database that is not running.
    static Volume under(Folders folders) {
        var place = folders.data().resolve("postgres");
        var before = folders.data().resolve("postgres-before");
        require("mv", place.toString(), before.toString());
        require("mkdir", place.toString());
        require("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", place.toString());
        require("cp", "-a", before + "/.", place.toString());
        require("rm", "-rf", before.toString());
        return new Volume(place);
    }

    void fill() {
        var block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filling)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException _) {
            // It is full.
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        succeeds("umount", "-l", mounted.toString());
    }

    private static void require(String... line) {
        if (!succeeds(line)) {
            throw new IllegalStateException("failed: " + String.join(" ", List.of(line)));
        }
    }

    private static boolean succeeds(String... line) {
        try {
            return new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
