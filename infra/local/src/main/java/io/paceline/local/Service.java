package io.paceline.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// The services, each a process of its own. The issuer stands first, since the others take only its
/// tokens.
public enum Service {
    ISSUER(8090),
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

    /// Whether it reads topics, for which it has a user of its own.
    boolean readsTopics() {
        return this != GATEWAY && this != ISSUER;
    }

    int port() {
        return port;
    }

    /// Where it tells of its health and its metrics.
    int managementPort() {
        return port + 1000;
    }

    private Path module(Path repository) {
        return repository.resolve(this == ISSUER ? "infra" : "services").resolve(label());
    }

    /// The jar as it was built or, where `infra/local/start` has unpacked just that one, the
    /// unpacked one, which starts faster.
    Path jar(Path repository) {
        var file = "paceline-%s-0.1.0-SNAPSHOT-app.jar".formatted(label());
        var target = module(repository).resolve("target");
        var unpacked = target.resolve("unpacked").resolve(file);
        var built = target.resolve(file);
        return isNewer(unpacked, built) ? unpacked : built;
    }

    private static boolean isNewer(Path file, Path other) {
        return file.toFile().lastModified() > other.toFile().lastModified();
    }
}
