package io.paceline.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start with and without the archive of the libraries' classes, with real virtual machines.
class ArchivedStartTest {

    @TempDir Path repository = Path.of("");

    private Greeters greeters = new Greeters(repository);

    @BeforeEach
    void build_services() throws IOException {
        greeters = Greeters.in(repository);
    }

    @Test
    void takes_classes_from_the_archive_that_was_made_of_the_start_before() throws Exception {
        greeters.run("quiet");
        makeArchives();

        assertThat(greeters.run("quiet", "-Xlog:class+load"))
                .containsPattern("library.Greeting source: shared objects file")
                .contains("hello");
    }

    @Test
    void shares_the_archive_with_services_that_have_more_libraries() throws Exception {
        greeters.run("quiet");
        makeArchives();

        assertThat(greeters.run("loud", "-Xlog:class+load"))
                .containsPattern("library.Greeting source: shared objects file");
        assertThat(archives()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "rubbish", "half", "another's"})
    void starts_in_silence_with_an_archive_that_is_broken(String content) throws Exception {
        greeters.run("quiet");
        makeArchives();
        var archive = archives().getFirst();
        var whole = Files.readAllBytes(archive);
        switch (content) {
            case "nothing" -> Files.write(archive, new byte[0]);
            case "rubbish" -> Files.writeString(archive, "rubbish".repeat(1000));
            case "half" -> Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
            case "another's" ->
                    Files.copy(theJdksOwn(), archive, StandardCopyOption.REPLACE_EXISTING);
            default -> throw new IllegalArgumentException(content);
        }

        assertThat(greeters.run("quiet")).isEqualTo("hello\n");
    }

    @Test
    void asks_for_another_archive_when_a_library_is_another() throws Exception {
        greeters.run("quiet");
        makeArchives();
        var before = archives();
        greeters.build("good evening");

        assertThat(greeters.run("quiet")).isEqualTo("good evening\n");
        makeArchives();

        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void keeps_of_each_service_what_was_built_last() throws Exception {
        greeters.run("quiet");
        greeters.build("good evening");
        greeters.run("quiet");

        assertThat(names(programs())).filteredOn(name -> name.startsWith("quiet-")).hasSize(1);
    }

    @Test
    void leaves_what_it_has_written_to_other_users_as_well() throws Exception {
        greeters.run("quiet");

        assertThat(files(programs()))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.getPosixFilePermissions(file))
                                .contains(PosixFilePermission.OTHERS_READ));
    }

    @Test
    void runs_a_jar_as_it_was_built_where_nothing_may_be_written() throws IOException {
        Files.writeString(repository.resolve("infra/local/target"), "in the way");

        assertThat(greeters.programs().arguments("quiet", "quiet"))
                .containsExactly("-jar", greeters.jar("quiet").toString());
    }

    @Test
    void runs_a_jar_as_it_was_built_where_a_part_of_it_cannot_be_read() throws Exception {
        greeters.run("quiet");
        for (var folder : files(programs())) {
            Files.deleteIfExists(folder.resolve("classes.jar"));
        }

        assertThat(greeters.programs().arguments("quiet", "quiet"))
                .containsExactly("-jar", greeters.jar("quiet").toString());
    }

    private void makeArchives() throws InterruptedException {
        try (var archiving = Archiving.begin(greeters.programs())) {
            archiving.await();
        }
    }

    private Path programs() {
        return repository.resolve("infra/local/target/programs");
    }

    private List<Path> archives() throws IOException {
        return files(programs().resolve("archives"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static Path theJdksOwn() {
        return Path.of(System.getProperty("java.home"), "lib/server/classes.jsa");
    }
}
