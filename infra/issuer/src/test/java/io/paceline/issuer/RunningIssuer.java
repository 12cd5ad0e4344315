package io.paceline.issuer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The issuer on a free port; it can be stopped and started again on the same port and database.
public final class RunningIssuer implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery staple";
    public static final String SECRET = "s3cret-of-the-client";
    public static final String GATEWAY = "http://127.0.0.1:18080";

    private final int port = freePort();
    private final List<String> properties = new ArrayList<>();
    private ConfigurableApplicationContext context;

    public RunningIssuer(String... more) {
        properties.addAll(
                List.of(
                        "server.port=" + port,
                        "management.server.port=" + freePort(),
                        "paceline.issuer.uri=http://127.0.0.1:" + port,
                        "paceline.issuer.gateways=" + GATEWAY,
                        "spring.datasource.url=" + Database.empty(),
                        "spring.datasource.username=postgres",
                        "PACELINE_ISSUER_PASSWORD_ROSA=" + PASSWORD,
                        "PACELINE_ISSUER_PASSWORD_OTTO=" + PASSWORD,
                        "PACELINE_ISSUER_SECRET_PACELINE_GATEWAY=" + SECRET,
                        "PACELINE_ISSUER_SECRET_INTEGRATION=" + SECRET));
        properties.addAll(List.of(more));
        context = start();
    }

    private ConfigurableApplicationContext start() {
        var arguments = properties.stream().map(property -> "--" + property).toList();
        return new SpringApplicationBuilder(IssuerApplication.class)
                .run(arguments.toArray(String[]::new));
    }

    public void restart() {
        context.close();
        context = start();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Below those that systems give to outgoing connections, one of which could take it meanwhile.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // Somebody else's: try another.
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
