package io.paceline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.bench.load.Threads;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// One more process of a service that runs already: the same program with the same environment, as
/// Linux tells them, on other ports.
final class Instance {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int OK = 200;

    private final Process process;

    private Instance(Process process) {
        this.process = process;
    }

    static Instance besides(String service) throws IOException {
        var running =
                ProcessHandle.current()
                        .descendants()
                        .filter(each -> isOf(service, each))
                        .findFirst()
                        .orElseThrow();
        var folder = Path.of("/proc", Long.toString(running.pid()));
        var builder = new ProcessBuilder(words(folder.resolve("cmdline")));
        builder.environment().clear();
        for (var setting : words(folder.resolve("environ"))) {
            int at = setting.indexOf('=');
            builder.environment().put(setting.substring(0, at), setting.substring(at + 1));
        }
        int management = freePort();
        builder.environment().put("PORT", Integer.toString(freePort()));
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(management));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var instance = new Instance(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(instance::kill));
        awaitReady(management);
        return instance;
    }

    private static boolean isOf(String service, ProcessHandle process) {
        var line = process.info().commandLine().orElse("");
        return line.contains("paceline-" + service + "-") && line.contains("/bin/java -D");
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file, UTF_8).split("\0"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(int port) {
        var readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, readiness)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The second instance does not get ready");
                }
                Threads.pause(Duration.ofMillis(200));
            }
        }
    }

    private static boolean isReady(HttpClient http, URI readiness) {
        try {
            var request = HttpRequest.newBuilder(readiness).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            throw Threads.over(interrupted);
        }
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
    }

    /// Asks it to end in order.
    void leave() {
        process.destroy();
    }
}
