package io.paceline.local.connect;

import io.paceline.local.kafka.Login;
import io.paceline.local.process.Child;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Kafka Connect worker in distributed mode, so that its offsets and connectors are in Kafka as
/// they are in production; its REST interface listens on the loopback interface and asks for a
/// password.
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int STOP_LIMIT_S = 20;

    private final Runnable stop;
    private final RestAddress rest;

    private Worker(Runnable stop, RestAddress rest) {
        this.stop = stop;
        this.rest = rest;
    }

    /// Where the REST interface is, and the password it asks for.
    public record RestAddress(int port, String password) {

        URI uri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    /// Starts the worker inside this JVM.
    ///
    /// @param login of the worker itself; each connector has its own
    /// @param variables are what `${env:NAME}` in the connector files stands for
    public static Worker start(
            String bootstrapServers, Login login, RestAddress rest, Map<String, String> variables) {
        var settings = new HashMap<>(cluster());
        settings.putAll(timing());
        settings.putAll(guarded(login, rest));
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("config.providers", "env");
        settings.put("config.providers.env.class", Variables.class.getName());
        variables.forEach((name, value) -> settings.put(Variables.SETTING + name, value));
        var connect = new ConnectDistributed().startConnect(settings);
        return new Worker(() -> stop(connect), rest);
    }

    /// Starts the worker in a process of its own, and returns before it answers.
    public static Worker startApart(
            String bootstrapServers,
            Login login,
            RestAddress rest,
            Map<String, String> variables,
            Child child) {
        var process = WorkerProcess.start(bootstrapServers, login, rest, variables, child);
        return new Worker(process::stop, rest);
    }

    public RestAddress rest() {
        return rest;
    }

    /// Returns when the worker has let go of Kafka, also where Connect's own shutdown hook was
    /// first.
    public void stop() {
        stop.run();
    }

    private static void stop(Connect<?> connect) {
        connect.stop();
        try {
            connect.herderTask().get(STOP_LIMIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Connect did not stop in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> cluster() {
        var converter = "org.apache.kafka.connect.storage.StringConverter";
        return Map.of(
                "group.id", "paceline-connect",
                "config.storage.topic", "paceline.connect.configs",
                "offset.storage.topic", "paceline.connect.offsets",
                "status.storage.topic", "paceline.connect.status",
                "config.storage.replication.factor", "1",
                "offset.storage.replication.factor", "1",
                "status.storage.replication.factor", "1",
                "key.converter", converter,
                "value.converter", converter,
                "plugin.discovery", "service_load");
    }

    /// A connector sets whom its clients log in as, and nothing else of them.
    private static Map<String, String> guarded(Login login, RestAddress rest) {
        var settings = new HashMap<String, String>();
        for (var client : List.of("", "producer.", "consumer.", "admin.")) {
            login.settings().forEach((name, value) -> settings.put(client + name, value));
        }
        settings.put("connector.client.config.override.policy", "Allowlist");
        settings.put("connector.client.config.override.allowlist", "sasl.jaas.config");
        settings.put("listeners", rest.uri().toString());
        settings.put("rest.advertised.host.name", "127.0.0.1");
        settings.put("rest.extension.classes", RestLogin.class.getName());
        settings.put(RestLogin.PASSWORD, rest.password());
        return settings;
    }

    /// A worker that was killed is replaced at once and repeats at most two seconds of events.
    private static Map<String, String> timing() {
        return Map.of(
                "offset.storage.partitions", "3",
                "status.storage.partitions", "1",
                "offset.flush.interval.ms", "2000",
                "scheduled.rebalance.max.delay.ms", "0",
                "session.timeout.ms", "3000",
                "heartbeat.interval.ms", "1000",
                "rebalance.timeout.ms", "10000",
                "task.shutdown.graceful.timeout.ms", "5000");
    }
}
