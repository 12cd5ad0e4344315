package io.paceline.bench.peers.outbox;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// What the launcher tells: where database, broker and connectors are, and how much to measure.
record Settings(Map<String, String> values) {

    private static final String KAFKA = "kafka.";

    Settings {
        values = Map.copyOf(values);
    }

    static Settings in(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings(
                properties.stringPropertyNames().stream()
                        .collect(toMap(name -> name, properties::getProperty)));
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    String jdbcUrl(Way way) {
        return text("jdbc") + way.database();
    }

    String password(Way way) {
        return text("password." + way.database());
    }

    /// What a Kafka client needs to connect with all rights.
    Map<String, Object> kafka() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KAFKA))
                .collect(
                        toMap(
                                entry -> entry.getKey().substring(KAFKA.length()),
                                Map.Entry::getValue));
    }

    List<Way> ways() {
        return Arrays.stream(text("ways").split(",", -1)).map(Way::valueOf).toList();
    }
}
