package io.paceline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.bench.load.Threads;
import io.paceline.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A process of a service beside or instead of the platform's own: the same program with the same
/// environment, as Linux tells them, on other ports and with settings of its own.
final class Instance {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int OK = 200;

    private final Process process;

    private Instance(Process process) {
        this.process = process;
    }

    /// What runs as a service, to be started again when that is no more.
    record Program(List<String> command, List<String> environment) {

        static Program of(String service) throws IOException {
            var running =
                    ProcessHandle.current()
                            .descendants()
                            .filter(each -> isOf(service, each))
                            .findFirst()
                            .orElseThrow();
            var folder = Path.of("/proc", Long.toString(running.pid()));
            return new Program(words(folder.resolve("cmdline")), words(folder.resolve("environ")));
        }

        /// Returns when it is ready.
        ///
        /// @param settings environment variables in which it differs
        Instance start(Map<String, String> settings) throws IOException {
            var builder = new ProcessBuilder(command);
            builder.environment().clear();
            for (var setting : environment) {
                int at = setting.indexOf('=');
                builder.environment().put(setting.substring(0, at), setting.substring(at + 1));
            }
            builder.environment().putAll(settings);
            return begin(builder);
        }
    }

    private static Instance begin(ProcessBuilder builder) throws IOException {
        int management = Ports.freePort();
        builder.environment().put("PORT", Integer.toString(Ports.freePort()));
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(management));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var instance = new Instance(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(instance::kill));
        awaitReady(management);
        return instance;
    }

    /// The guard before it names it too, and would let it end in order when it is killed itself.
    private static boolean isOf(String service, ProcessHandle process) {
        var line = process.info().commandLine().orElse("");
        return process.info().command().orElse("").endsWith("/bin/java")
                && (line.contains("-Dpaceline.service=" + service + " ")
                        || line.contains("paceline-" + service + "-"));
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file, UTF_8).split("\0"));
    }

    private static void awaitReady(int port) {
        var readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, readiness)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The instance does not get ready");
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
