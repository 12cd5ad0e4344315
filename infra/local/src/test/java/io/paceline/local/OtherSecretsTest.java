package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data folder and passwords that do not belong together are told apart at once, with the way
/// out.
class OtherSecretsTest {

    @TempDir private static Path data = Path.of("");

    private static final Properties SECRETS = new Properties();

    @BeforeAll
    static void a_platform_has_run() throws IOException {
        start().close();
        try (var in = Files.newBufferedReader(folders().secrets())) {
            SECRETS.load(in);
        }
    }

    @Test
    void of_postgresql_are_refused_with_the_way_out() throws IOException {
        forget("postgres");

        assertThatThrownBy(OtherSecretsTest::start)
                .isInstanceOf(UnknownAdministrator.class)
                .hasMessageStartingWith("PostgreSQL does not know")
                .hasMessageContaining("--reset");
    }

    @Test
    void of_kafka_are_refused_with_the_way_out() throws IOException {
        forget("kafka.admin");

        assertThatThrownBy(OtherSecretsTest::start)
                .isInstanceOf(UnknownAdministrator.class)
                .hasMessageStartingWith("Kafka does not know");
    }

    private static LocalPlatform start() {
        return LocalPlatform.start(folders(), Ports.free(), Progress.SILENT);
    }

    private static void forget(String name) throws IOException {
        var secrets = new Properties();
        secrets.putAll(SECRETS);
        secrets.remove(name);
        try (var out = Files.newBufferedWriter(folders().secrets())) {
            secrets.store(out, null);
        }
    }

    private static Folders folders() {
        return new Folders(Folders.repositoryHere(), data);
    }
}
