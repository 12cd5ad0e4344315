package io.paceline.testkit;

/// PostgreSQL and Kafka for the tests of one JVM, started once.
interface Backend {

    String PROPERTY = "paceline.testkit.backend";

    /// JDBC address of the database with that name, with user and password in it.
    String jdbcUrl(String database);

    String bootstrapServers();

    static boolean inContainers() {
        return "containers".equals(System.getProperty(PROPERTY));
    }

    static Backend running() {
        return inContainers() ? ContainerBackend.started() : EmbeddedBackend.started();
    }
}
