package io.paceline.local;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords are made once, differ, and stay where they are kept.
class SecretsTest {

    @TempDir Path data = Path.of("");

    @Test
    void are_the_same_at_every_start() {
        var first = secrets().of("deal");

        assertThat(secrets().of("deal")).isEqualTo(first);
    }

    @Test
    void differ_from_each_other_and_from_those_of_another_platform() throws IOException {
        var deal = secrets().of("deal");
        var goal = secrets().of("goal");
        Files.delete(folders().secrets());

        assertThat(List.of(deal, goal, secrets().of("deal"))).doesNotHaveDuplicates();
    }

    @Test
    void are_for_the_eyes_of_their_owner_alone() throws IOException {
        secrets().of("deal");

        var permissions = Files.getPosixFilePermissions(folders().secrets());

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void of_people_can_be_typed() {
        assertThat(secrets().ofPerson("rosa")).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    @Test
    void are_in_no_log_of_the_infrastructure() throws IOException {
        var platform = TestPlatform.running();
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(TestPlatform.folders().secrets())) {
            secrets.load(in);
        }

        try (Stream<Path> logs = Files.list(platform.log("any").getParent())) {
            for (var log : logs.filter(not(Files::isDirectory)).toList()) {
                assertThat(Files.readString(log))
                        .as(log.toString())
                        .doesNotContain(secrets.values().stream().map(String::valueOf).toList());
            }
        }
        assertThat(secrets).containsKeys("deal", "kafka.deal", "kafka.relay-deal", "connect.rest");
    }

    private Secrets secrets() {
        return Secrets.in(folders());
    }

    private Folders folders() {
        return new Folders(Folders.repositoryHere(), data);
    }
}
