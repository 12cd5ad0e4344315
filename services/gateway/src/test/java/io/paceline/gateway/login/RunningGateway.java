package io.paceline.gateway.login;

import io.paceline.gateway.GatewayApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A gateway on a fixed port, which can be stopped and started again.
final class RunningGateway implements AutoCloseable {

    private final String address;
    private final List<String> arguments = new ArrayList<>();
    private ConfigurableApplicationContext context;

    RunningGateway(int port, String database, String issuer, String... properties) {
        address = "http://127.0.0.1:" + port;
        add(
                "PORT=" + port,
                "management.server.port=0",
                "PACELINE_DB_URL=" + database,
                "PACELINE_DB_USER=postgres",
                "PACELINE_ISSUER=" + issuer,
                "PACELINE_CLIENT_SECRET=" + IssuerProcess.SECRET);
        add(properties);
        context = start();
    }

    private void add(String... properties) {
        for (var property : properties) {
            arguments.add("--" + property);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(arguments.toArray(String[]::new));
    }

    void restart() {
        context.close();
        context = start();
    }

    String address() {
        return address;
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
