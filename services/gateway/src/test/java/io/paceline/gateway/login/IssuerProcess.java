package io.paceline.gateway.login;

import io.paceline.gateway.TestDatabase;
import io.paceline.testkit.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The local issuer as it is shipped, as a process of its own.
final class IssuerProcess {

    static final String PASSWORD = "correct horse battery staple";
    static final String SECRET = "secret-of-the-gateway";

    private final int port = FreePort.find();
    private final int managementPort = FreePort.find();
    private final String database = TestDatabase.empty();
    private final List<String> gateways;
    private Process process;

    IssuerProcess(List<String> gateways) {
        this.gateways = gateways;
        this.process = start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    void startAgain() {
        process = start();
    }

    private Process start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(jar().toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(new File("target", "issuer.log"));
        var environment = builder.environment();
        environment.put("PORT", String.valueOf(port));
        environment.put("MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("PACELINE_ISSUER", address());
        environment.put("PACELINE_ISSUER_GATEWAYS", String.join(",", gateways));
        environment.put("PACELINE_DB_URL", database);
        environment.put("PACELINE_DB_USER", "postgres");
        environment.put("PACELINE_TEAM_URL", "http://127.0.0.1:1");
        environment.put("PACELINE_ISSUER_SECRET_PACELINE_GATEWAY", SECRET);
        for (var user : List.of("ROSA", "OTTO")) {
            environment.put("PACELINE_ISSUER_PASSWORD_" + user, PASSWORD);
        }
        try {
            var started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitReady(started);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady(Process started) {
        var ready =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/readiness"
                                                .formatted(managementPort)))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < deadline && started.isAlive()) {
            try (var client = HttpClient.newHttpClient()) {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It has only just been started.
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("The issuer did not start; see target/issuer.log");
    }

    /// A class that only its jar holds says where that is.
    private static Path jar() {
        var inside = "BOOT-INF/classes/io/paceline/issuer/IssuerApplication.class";
        var found =
                Objects.requireNonNull(
                        IssuerProcess.class.getClassLoader().getResource(inside),
                        "paceline-issuer's app jar is not on the test class path");
        var path = found.getPath();
        return Path.of(URI.create(path.substring(0, path.indexOf('!'))));
    }
}
