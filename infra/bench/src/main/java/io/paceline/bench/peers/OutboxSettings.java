package io.paceline.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.local.Infrastructure;
import io.paceline.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What the process with the programs has to know. It is told by a file that only its owner reads,
/// since passwords are among it.
final class OutboxSettings {

    private static final List<String> DATABASES =
            List.of("deal", "goal", "incentive", "crm", "team");

    private final Map<String, Object> values = new LinkedHashMap<>();

    void add(String name, Object value) {
        values.put(name, value);
    }

    void add(Infrastructure infrastructure, Ports ports) {
        add("jdbc", infrastructure.postgres().jdbcUrl(""));
        for (var database : DATABASES) {
            add("password." + database, infrastructure.secrets().of(database));
        }
        infrastructure
                .kafka()
                .adminSettings()
                .forEach((name, value) -> add("kafka." + name, value));
        add("connect", "http://127.0.0.1:" + ports.connect());
        var login = "launcher:" + infrastructure.secrets().of("connect.rest");
        add(
                "connect.authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    Path writtenTo(Path file) {
        var properties = new Properties();
        values.forEach((name, value) -> properties.setProperty(name, value.toString()));
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
