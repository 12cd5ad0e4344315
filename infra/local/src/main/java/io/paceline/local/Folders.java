package io.paceline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where things are: the repository with the shipped configuration, and the folder with the data.
///
/// @param repository holds `infra/connect`, `infra/kafka`, `infra/postgres` and the services
/// @param data is created when absent and survives restarts
public record Folders(Path repository, Path data) {

    private static final String DEMONSTRATION_DONE = "demonstration.done";
    private static final String SECRETS = "secrets.properties";

    public Folders {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /// The repository that the working directory lies in.
    public static Path repositoryHere() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("infra/kafka/topics.json"))) {
                return at;
            }
        }
        throw new CannotStart("the working directory is outside the Paceline repository");
    }

    public Path infra(String path) {
        return repository.resolve("infra").resolve(path);
    }

    public Path guardScript() {
        return infra("local/guard");
    }

    public Path pidFolder() {
        return data.resolve("run");
    }

    public Path pidFile(String process) {
        return pidFolder().resolve(process + ".pid");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /// Where a process tells which classes it loads.
    public Path classList(String process) {
        return data.resolve("classes").resolve(process + ".list");
    }

    /// Removes databases, topics, passwords and marks; PostgreSQL's programs and the lock stay.
    void clear() {
        for (var name : List.of("postgres", "kafka", SECRETS, DEMONSTRATION_DONE)) {
            delete(data.resolve(name));
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path secrets() {
        return data.resolve(SECRETS);
    }

    Path demonstrationMark() {
        return data.resolve(DEMONSTRATION_DONE);
    }

    Path lock() {
        return pidFolder().resolve("lock");
    }
}
