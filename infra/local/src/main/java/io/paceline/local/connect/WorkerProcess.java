package io.paceline.local.connect;

import io.paceline.local.connect.Worker.RestAddress;
import io.paceline.local.kafka.Login;
import io.paceline.local.process.Child;
import io.paceline.local.process.GuardedProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The program that is nothing but a Kafka Connect worker.
final class WorkerProcess {

    private static final String PASSWORD = "PACELINE_CONNECT_PASSWORD";
    private static final String REST_PASSWORD = "PACELINE_CONNECT_REST_PASSWORD";

    private WorkerProcess() {}

    static GuardedProcess start(
            String bootstrapServers,
            Login login,
            RestAddress rest,
            Map<String, String> variables,
            Child child) {
        var environment = new HashMap<>(variables);
        environment.put(PASSWORD, login.password());
        environment.put(REST_PASSWORD, rest.password());
        var arguments = List.of(bootstrapServers, login.user(), Integer.toString(rest.port()));
        return child.start(WorkerProcess.class, arguments, environment);
    }

    /// Returns at once: Connect's threads keep the process alive, and its own hook stops it.
    public static void main(String[] arguments) {
        var environment = System.getenv();
        Worker.start(
                arguments[0],
                new Login(arguments[1], environment.getOrDefault(PASSWORD, "")),
                new RestAddress(
                        Integer.parseInt(arguments[2]),
                        environment.getOrDefault(REST_PASSWORD, "")),
                environment);
    }
}
