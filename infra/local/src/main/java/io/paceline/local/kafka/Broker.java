package io.paceline.local.kafka;

import io.paceline.local.process.Child;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The Kafka node of this machine, inside this JVM or in a process of its own. Clients have to log
/// in, and may do what `infra/kafka/acls.json` grants them.
public final class Broker {

    private static final String ADMIN = "admin";

    private final Runnable stop;
    private final BrokerPorts ports;
    private final UnaryOperator<String> passwords;

    private Broker(Runnable stop, BrokerPorts ports, UnaryOperator<String> passwords) {
        this.stop = stop;
        this.ports = ports;
        this.passwords = passwords;
    }

    /// Starts the node inside this JVM.
    ///
    /// @param folder with the data; formatted at the first start
    /// @param passwords gives the password of a user
    public static Broker start(
            Path folder, BrokerPorts ports, Access access, UnaryOperator<String> passwords) {
        var node = Node.start(folder, ports, new Login(ADMIN, passwords.apply(ADMIN)));
        return new Broker(node::stop, ports, passwords).established(access);
    }

    /// Starts the node in a process of its own, also after that was killed.
    public static Broker startApart(
            Path folder,
            BrokerPorts ports,
            Access access,
            UnaryOperator<String> passwords,
            Child child) {
        var process = NodeProcess.start(folder, ports, passwords.apply(ADMIN), child);
        return new Broker(process::stop, ports, passwords).established(access);
    }

    /// Where any user may connect, unless there is a door for just that one.
    public String bootstrapServers() {
        return bootstrapServers("");
    }

    public String bootstrapServers(String user) {
        return ports.bootstrapServers(user);
    }

    public Login login(String user) {
        return new Login(user, passwords.apply(user));
    }

    /// What a client needs to connect with all rights.
    public Map<String, Object> adminSettings() {
        var settings = new HashMap<String, Object>(login(ADMIN).settings());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    public void stop() {
        stop.run();
    }

    private Broker established(Access access) {
        try {
            new Accounts(access, passwords).establish(adminSettings());
            return this;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }
}
