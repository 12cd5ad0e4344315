package io.paceline.bench.peers.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The five ways. Each has a database and a topic of its own, on the same server and broker.
enum Way {
    PRODUCT("Paceline: Debezium at 5 ms", "deal", "paceline.deal.peers.v1", OutboxTable.class),
    DEBEZIUM("Debezium at its default 500 ms", "goal", "paceline.goal.peers.v1", OutboxTable.class),
    POLLING("polling with SKIP LOCKED", "incentive", "peers.polling", PollingPublisher.class),
    NAMASTACK("Namastack Outbox at 25 ms", "crm", "peers.namastack", NamastackOutbox.class),
    MODULITH("Spring Modulith", "team", "peers.modulith", ModulithRegistry.class);

    private static final List<String> MODULITH_PARTS =
            List.of(
                    "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
                    "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
                    "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
                    "org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration",
                    "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration",
                    "org.springframework.modulith.events.kafka.KafkaJacksonConfiguration",
                    "org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration");

    private final String label;
    private final String database;
    private final String topic;
    private final Class<?> configuration;

    Way(String label, String database, String topic, Class<?> configuration) {
        this.label = label;
        this.database = database;
        this.topic = topic;
        this.configuration = configuration;
    }

    String label() {
        return label;
    }

    String database() {
        return database;
    }

    String topic() {
        return topic;
    }

    Class<?> configuration() {
        return configuration;
    }

    /// The connector that relays the events of this way.
    Optional<String> connector() {
        return this == PRODUCT || this == DEBEZIUM
                ? Optional.of("paceline-" + database)
                : Optional.empty();
    }

    /// Both libraries are on the class path; each way has its own only.
    ///
    /// @param relaying false for a process that only writes, as if it died before it could send
    Map<String, Object> properties(boolean relaying) {
        return switch (this) {
            case PRODUCT, DEBEZIUM, POLLING ->
                    Map.of(
                            "namastack.outbox.enabled",
                            "false",
                            "spring.autoconfigure.exclude",
                            String.join(",", MODULITH_PARTS));
            case NAMASTACK -> NamastackOutbox.properties(relaying, MODULITH_PARTS);
            case MODULITH -> ModulithRegistry.properties();
        };
    }
}
