package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryFilesTest {

    static final String ADVISORY =
            """
            {"schema_version": "1.7.0", "id": "GHSA-1", "aliases": ["CVE-1"], "summary": "Bad",
             "affected": [
               {"package": {"ecosystem": "Maven", "name": "g:a"},
                "ranges": [
                  {"type": "GIT", "events": [{"introduced": "0"}, {"fixed": "cafe"}]},
                  {"type": "ECOSYSTEM", "events": [{"introduced": "1"}, {"fixed": "2"}]}],
                "versions": ["1.0-odd"]},
               {"package": {"ecosystem": "PyPI", "name": "a"}, "versions": ["1"]}]}
            """;

    @TempDir Path folder;

    @Test
    void reads_one_advisory() throws Exception {
        var advisory = AdvisoryFiles.read(file("one.json", ADVISORY)).get(0);

        assertThat(advisory.names()).containsExactly("GHSA-1", "CVE-1");
        assertThat(advisory.affected()).hasSize(1);
        assertThat(advisory.affected().get(0).ranges()).hasSize(1);
        assertThat(advisory.affected().get(0).versions()).containsExactly("1.0-odd");
    }

    @Test
    void reads_a_list_and_an_answer_of_osv() throws Exception {
        var list = file("list.json", "[%s, %s]".formatted(ADVISORY, ADVISORY));
        var answer = file("answer.json", "{\"vulns\": [%s]}".formatted(ADVISORY));

        assertThat(AdvisoryFiles.read(list)).hasSize(2);
        assertThat(AdvisoryFiles.read(answer)).hasSize(1);
    }

    @Test
    void reads_a_folder_and_its_folders() throws Exception {
        file("one.json", ADVISORY);
        Files.createDirectory(folder.resolve("more"));
        file("more/two.json", ADVISORY);
        file("README.md", "no advisory");

        assertThat(AdvisoryFiles.read(folder)).hasSize(2);
    }

    @Test
    void leaves_out_what_was_withdrawn() throws Exception {
        var withdrawn =
                ADVISORY.replace("\"id\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\"");

        assertThat(AdvisoryFiles.read(file("one.json", withdrawn))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'X'                                | line 1, column",
                "``                                        | no advisory",
                "7                                         | holds what is no advisory: 7",
                "[null]                                    | holds what is no advisory: null",
                "{'affected': []}                          | without the text 'id'",
                "{'id': 7}                                 | without the text 'id'",
                "{'id': 'X', 'affected': {}}               | 'affected' that is no array",
                "{'id': 'X', 'id': 'Y'}                    | Duplicate",
                "{'id': 'X', 'affected': [{'package': {'name': 'a'}}]} | without the text 'ecosystem'",
                "{'id': 'X', 'affected': [{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'SEMVER', 'events': [{'fixed': '1'}]}]}]} | introduced nowhere",
                "{'id': 'X', 'affected': [{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'FUZZY'}]}]} | unknown type 'FUZZY'",
                "{'id': 'X', 'affected': [{'package': {'ecosystem': 'npm', 'name': 'a'}, 'ranges': [{'type': 'SEMVER', 'events': [{'introduced': '0', 'mended': '1'}]}]}]} | unknown event",
            })
    void says_what_is_wrong_with_a_file(String text, String problem) throws Exception {
        var file = file("broken.json", text.replace('\'', '"'));

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> AdvisoryFiles.read(file))
                .withMessageContaining("broken.json")
                .withMessageContaining(problem);
    }

    @Test
    void does_not_pass_for_empty_where_nothing_is() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> AdvisoryFiles.read(folder))
                .withMessageContaining("holds no file");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> AdvisoryFiles.read(folder.resolve("none.json")))
                .withMessageContaining("cannot be read");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
