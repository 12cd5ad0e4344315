package io.paceline.bench.faults;

import io.paceline.local.Ports;
import io.paceline.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// By how many seconds each service's clock is off: a file for each, named by its port, that
/// `infra/bench/clock.c` reads in place of the truth. `infra/bench/run` preloads that where it can
/// be compiled.
final class Clocks {

    private static final String FOLDER = "PACELINE_CLOCKS";

    private final Path folder;
    private final Ports ports;

    private Clocks(Path folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
    }

    static boolean arePossible() {
        return System.getenv(FOLDER) != null;
    }

    /// Right ones, before any service starts.
    static Optional<Clocks> of(Ports ports) {
        var folder = System.getenv(FOLDER);
        if (folder == null) {
            return Optional.empty();
        }
        var clocks = new Clocks(Path.of(folder), ports);
        for (var service : Service.values()) {
            clocks.set(service, 0);
        }
        return Optional.of(clocks);
    }

    void set(Service service, long secondsOff) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(Integer.toString(ports.of(service)));
            var value = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
            value.putLong(secondsOff).flip();
            // In place, since the services have the file mapped.
            try (var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(value, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
