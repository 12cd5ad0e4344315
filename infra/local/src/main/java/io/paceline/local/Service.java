package io.paceline.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The services, each a process of its own.
public enum Service {
    TEAM(8101),
    CRM(8102),
    DEAL(8103),
    GOAL(8104),
    INCENTIVE(8105),
    ANALYTICS(8106),
    GATEWAY(8080);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    static Stream<Service> stream() {
        return Arrays.stream(values());
    }

    /// The name in paths, databases and process lists.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasDatabase() {
        return this != GATEWAY;
    }

    int port() {
        return port;
    }

    /// Sized so that the whole platform stays under 4 GiB: the serial collector and small areas
    /// beside the heap, since a service here has a fraction of two cores.
    List<String> memory() {
        return List.of(
                "-Xms48m",
                "-Xmx224m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED");
    }

    Path jar(Path repository) {
        var file = "paceline-%s-0.1.0-SNAPSHOT-app.jar".formatted(label());
        return repository.resolve("services").resolve(label()).resolve("target").resolve(file);
    }
}
