package io.paceline.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Both parts started from their own binaries, with nothing installed.
final class EmbeddedBackend implements Backend {

    private static final EmbeddedBackend STARTED = new EmbeddedBackend();

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafkaKraftBroker kafka;

    private EmbeddedBackend() {
        try {
            // Tests do not survive a power cut, so they need not wait for the disk.
            postgres =
                    EmbeddedPostgres.builder()
                            .setServerConfig("wal_level", "logical")
                            .setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("max_connections", "200")
                            .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
        kafka = new EmbeddedKafkaKraftBroker(1, TestTopics.PARTITIONS, TestTopics.all());
        kafka.brokerProperties(
                Map.of(
                        "group.initial.rebalance.delay.ms", "0",
                        "log.cleaner.enable", "false",
                        "offsets.topic.num.partitions", "1"));
        kafka.afterPropertiesSet();
    }

    static EmbeddedBackend started() {
        return STARTED;
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBrokersAsString();
    }
}
