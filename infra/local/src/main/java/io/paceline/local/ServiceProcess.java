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
import java.util.List;

/// The process of one service: its jar, its environment, and whether it answers.
record ServiceProcess(Service service, URI management, GuardedProcess process) {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final int OK = 200;

    /// @param name in pid files and logs
    static ServiceProcess start(
            Service service,
            String name,
            Folders folders,
            Ports ports,
            Infrastructure infrastructure) {
        Ports.refuseTaken(service.label(), ports.of(service));
        Ports.refuseTaken(service.label() + "'s management", ports.managementOf(service));
        var command =
                new Command(
                        name,
                        line(service, name, folders),
                        new ServiceEnvironment(ports, infrastructure).of(service),
                        "TERM",
                        folders.log(name));
        var process = GuardedProcess.start(folders.guardScript(), folders.pidFile(name), command);
        return new ServiceProcess(service, ports.managementAddress(service), process);
    }

    boolean isReady(HttpClient http) throws InterruptedException {
        if (!process.isAlive()) {
            throw new ProcessFailed(service.label(), process.log());
        }
        var readiness = management.resolve("/actuator/health/readiness");
        var request = HttpRequest.newBuilder(readiness).timeout(ANSWER_LIMIT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> line(Service service, String name, Folders folders) {
        var jar = service.jar(folders.repository());
        if (!Files.exists(jar)) {
            throw new CannotStart(service.label() + " is not built: " + jar + " is missing");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var line = new ArrayList<String>();
        line.add(java.toString());
        line.add("-Dpaceline.service=" + service.label());
        line.add("-Dpaceline.data=" + folders.data());
        line.addAll(JavaOptions.ofServices());
        line.addAll(Service.programs(folders).arguments(service.label(), name));
        return line;
    }
}
