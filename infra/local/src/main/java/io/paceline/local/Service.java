package io.paceline.local;

import static java.util.stream.Collectors.toMap;

import io.paceline.local.program.Programs;
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

    Path jar(Path repository) {
        return module(repository)
                .resolve("target/paceline-%s-0.1.0-SNAPSHOT-app.jar".formatted(label()));
    }

    /// What all of them run, as it was built last.
    static Programs programs(Folders folders) {
        var jars = stream().collect(toMap(Service::label, each -> each.jar(folders.repository())));
        return new Programs(folders, jars, JavaOptions.ofServices());
    }
}
