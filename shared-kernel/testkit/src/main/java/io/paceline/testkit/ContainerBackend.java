package io.paceline.testkit;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// Both parts as containers of the images that production uses.
final class ContainerBackend implements Backend {

    private static final ContainerBackend STARTED = new ContainerBackend();

    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer("postgres:18")
                    .withCommand("postgres", "-c", "wal_level=logical");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");

    private ContainerBackend() {
        postgres.start();
        kafka.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            admin.createTopics(
                            Arrays.stream(TestTopics.all())
                                    .map(name ->
                                            new NewTopic(name, TestTopics.PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topics were not created", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static ContainerBackend started() {
        return STARTED;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        postgres.getHost(),
                        postgres.getFirstMappedPort(),
                        database,
                        postgres.getUsername(),
                        postgres.getPassword());
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
