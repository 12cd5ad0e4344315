package io.paceline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillOfMaterialsTest {

    static final Instant BUILD = Instant.parse("2026-11-22T10:00:00Z");
    static final String LOCK =
            """
            {"name": "console", "version": "0.1.0", "lockfileVersion": 3, "packages": {
              "": {"name": "console", "version": "0.1.0"},
              "node_modules/react": {"version": "19.3.1", "license": "MIT", "integrity": "sha512-AAEC"},
              "node_modules/@ant/icons": {"version": "6.3.4"},
              "node_modules/@ant/icons/node_modules/react": {"version": "18.0.0"},
              "node_modules/other": {"name": "renamed", "version": "1.0.0"},
              "node_modules/twice/node_modules/react": {"version": "18.0.0"},
              "node_modules/vite": {"version": "8.3.8", "dev": true},
              "node_modules/linked": {"resolved": "packages/linked", "link": true}}}
            """;

    @TempDir Path folder;

    @Test
    void of_the_console_holds_what_is_shipped_and_not_what_builds_it() throws Exception {
        var bill = Files.writeString(folder.resolve("bill.json"), consoleBill(LOCK));

        assertThat(BillOfMaterials.read(bill, Instant.EPOCH))
                .containsExactlyInAnyOrder(
                        npm("react", "19.3.1"),
                        npm("react", "18.0.0"),
                        npm("@ant/icons", "6.3.4"),
                        npm("renamed", "1.0.0"));
        assertThat(Files.readString(bill)).contains("\"content\" : \"000102\"", "\"MIT\"");
    }

    @Test
    void of_the_console_is_the_same_for_the_same_lock_file() throws Exception {
        assertThat(consoleBill(LOCK)).isEqualTo(consoleBill(LOCK)).doesNotContain("timestamp");
    }

    @Test
    void of_the_console_is_not_made_from_an_old_lock_file() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> consoleBill("{\"lockfileVersion\": 1, \"dependencies\": {}}"))
                .withMessageContaining("npm 7");
    }

    @Test
    void of_an_earlier_build_is_refused() throws Exception {
        var bill = Files.writeString(folder.resolve("bill.json"), consoleBill(LOCK));

        Files.setLastModifiedTime(bill, FileTime.from(BUILD));
        assertThat(BillOfMaterials.read(bill, BUILD)).isNotEmpty();

        Files.setLastModifiedTime(bill, FileTime.from(BUILD.minusMillis(1)));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> BillOfMaterials.read(bill, BUILD))
                .withMessageContaining("earlier build");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | no CycloneDX",
                "{'bomFormat': 'CycloneDX'}                                  | names no library",
                "{'bomFormat': 'CycloneDX', 'components': 7}                 | no array",
                "{'bomFormat': 'CycloneDX', 'components': [{'name': 'a'}]}   | without the text 'purl'",
                "{'bomFormat': 'CycloneDX', 'components': [{'purl': 'a@1'}]} | no package URL",
            })
    void says_what_is_wrong_with_it(String text, String problem) throws Exception {
        var bill = Files.writeString(folder.resolve("bill.json"), text.replace('\'', '"'));

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> BillOfMaterials.read(bill, Instant.EPOCH))
                .withMessageContaining(problem);
    }

    @Test
    void must_be_there() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> BillOfMaterials.read(folder.resolve("none.json"), BUILD))
                .withMessageContaining("without -o");
    }

    @Test
    void knows_the_libraries_of_our_own_console() {
        var lock = Path.of("../../services/console/package-lock.json");

        assertThat(WriteConsoleBill.bill(lock))
                .contains("pkg:npm/react@", "pkg:npm/antd@", "pkg:npm/%40ant-design/icons@")
                .doesNotContain("pkg:npm/vite@", "pkg:npm/eslint@");
    }

    private String consoleBill(String lock) throws Exception {
        return WriteConsoleBill.bill(Files.writeString(folder.resolve("lock.json"), lock));
    }

    private static Library npm(String name, String version) {
        return new Library(Ecosystem.NPM, name, version);
    }
}
