package io.paceline.local;

import io.paceline.local.process.Command;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.ProcessFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The process of one service: its jar, its environment, and whether it answers.
record ServiceProcess(Service service, URI address, GuardedProcess process) {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final int OK = 200;

    static ServiceProcess start(
            Service service, Folders folders, Ports ports, Infrastructure infrastructure) {
        Ports.refuseTaken(service.label(), ports.of(service));
        var command =
                new Command(
                        service.label(),
                        line(service, folders),
                        environment(service, ports, infrastructure),
                        "TERM",
                        folders.log(service.label()));
        var process =
                GuardedProcess.start(
                        folders.guardScript(), folders.pidFile(service.label()), command);
        return new ServiceProcess(service, address(service, ports), process);
    }

    static URI address(Service service, Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    boolean isReady(HttpClient http) throws InterruptedException {
        if (!process.isAlive()) {
            throw new ProcessFailed(service.label(), process.log());
        }
        var readiness = address.resolve("/actuator/health/readiness");
        var request = HttpRequest.newBuilder(readiness).timeout(ANSWER_LIMIT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> line(Service service, Folders folders) {
        var jar = service.jar(folders.repository());
        if (!Files.exists(jar)) {
            throw new CannotStart(service.label() + " is not built: " + jar + " is missing");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var line = new ArrayList<String>();
        line.add(java.toString());
        line.add("-Dpaceline.data=" + folders.data());
        line.addAll(JavaOptions.ofServices());
        line.add("-jar");
        line.add(jar.toString());
        return line;
    }

    private static Map<String, String> environment(
            Service service, Ports ports, Infrastructure infrastructure) {
        var environment = new HashMap<String, String>();
        environment.put("PORT", Integer.toString(ports.of(service)));
        environment.put("PACELINE_KAFKA", infrastructure.bootstrapServers());
        for (var other : Service.values()) {
            var name = "PACELINE_" + other.label().toUpperCase(Locale.ROOT) + "_URL";
            environment.put(name, address(other, ports).toString());
        }
        if (service.hasDatabase()) {
            var database = service.label();
            environment.put("PACELINE_DB_URL", infrastructure.postgres().jdbcUrl(database));
            environment.put("PACELINE_DB_USER", database);
            environment.put("PACELINE_DB_PASSWORD", infrastructure.password(database));
        }
        return environment;
    }
}
