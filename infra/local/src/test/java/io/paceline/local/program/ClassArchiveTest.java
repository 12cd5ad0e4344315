package io.paceline.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    @TempDir Path folder = Path.of("");

    private Path library = Path.of("");

    @BeforeEach
    void write_a_library() throws IOException {
        library = Files.writeString(folder.resolve("library.jar"), "content");
        Files.setLastModifiedTime(library, FileTime.fromMillis(0));
    }

    @Test
    void has_the_same_name_for_the_same_libraries_and_options() throws IOException {
        assertThat(archive(OPTIONS)).isEqualTo(archive(OPTIONS));
    }

    @Test
    void has_another_name_when_a_library_has_another_size() throws IOException {
        var before = archive(OPTIONS);
        Files.writeString(library, "more content");
        Files.setLastModifiedTime(library, FileTime.fromMillis(0));

        assertThat(archive(OPTIONS)).isNotEqualTo(before);
    }

    @Test
    void has_another_name_when_a_library_has_another_time() throws IOException {
        var before = archive(OPTIONS);
        Files.setLastModifiedTime(library, FileTime.fromMillis(2000));

        assertThat(archive(OPTIONS)).isNotEqualTo(before);
    }

    @Test
    void has_another_name_for_other_options() throws IOException {
        assertThat(archive(OPTIONS)).isNotEqualTo(archive(List.of("-XX:+UseG1GC")));
    }

    private Path archive(List<String> options) throws IOException {
        return ClassArchive.of(folder, List.of(library), options).file();
    }
}
