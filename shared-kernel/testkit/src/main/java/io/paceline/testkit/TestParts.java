package io.paceline.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Points the application at the running parts and at a fresh database.
final class TestParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var backend = Backend.running();
        Map<String, Object> settings =
                Map.of(
                        "paceline.security.issuer",
                        TestIssuer.running().uri(),
                        "paceline.security.first-grants",
                        TestHttp.firstGrants(),
                        "spring.datasource.url",
                        freshDatabase(backend),
                        "spring.datasource.username",
                        "",
                        "spring.kafka.bootstrap-servers",
                        backend.bootstrapServers(),
                        "server.address",
                        "127.0.0.1");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test parts", settings));
    }

    private static String freshDatabase(Backend backend) {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(backend.jdbcUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("No fresh database", failure);
        }
        return backend.jdbcUrl(name);
    }
}
