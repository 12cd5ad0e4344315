package io.paceline.local.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A shipped connector file: `infra/connect/deal.json` relays the outbox of the service `deal`.
public record Connector(String service, String settings) {

    public String name() {
        return "paceline-" + service;
    }

    /// All connector files of the folder, in the order of their names.
    public static List<Connector> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Connector::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connector of(Path file) {
        try {
            var service = file.getFileName().toString().replace(".json", "");
            return new Connector(service, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
