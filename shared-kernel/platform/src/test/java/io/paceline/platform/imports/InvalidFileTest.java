package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a file itself is told before any row is looked at.
class InvalidFileTest {

    @TempDir Path folder;

    @Test
    void names_offset_and_line_of_a_byte_that_is_not_utf_8() {
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open("id,name\n1,Jos\u00e9\n", ISO_8859_1))
                .withMessageContaining("byte 0xE9 at offset 13 (line 2)")
                .withMessageContaining("CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_530, 65_535, 65_536, 65_537, 131_072})
    void finds_that_byte_behind_the_first_blocks_too(int offset) {
        var text = "é".repeat(offset / 2) + "x".repeat(offset % 2);

        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open(concat(text.getBytes(UTF_8), (byte) 0xFF, (byte) 'x')))
                .withMessageContaining("byte 0xFF at offset %d (line 1)", offset);
    }

    @Test
    void refuses_utf_16() {
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open("id,name\n", UTF_16LE))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void refuses_a_character_that_is_cut_off_at_the_end() {
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open(concat("id\n1".getBytes(UTF_8), (byte) 0xC3)))
                .withMessageContaining("byte 0xC3 at offset 4 (line 2)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', empty-file",
        "'\n\n', empty-file",
        "'id,name', no-rows",
        "'id,name\n', no-rows",
        "'id,name\n1,\"open\n', malformed-csv",
    })
    void says_why_a_file_is_no_table(String text, String code) {
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open(text, UTF_8))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void takes_as_many_rows_as_the_limit_and_no_more() throws Exception {
        var most = "id\n" + "1\n".repeat(CsvFile.MOST_ROWS);

        assertThat(open(most, UTF_8).rows()).isEqualTo(200_000);
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open(most + "1\n", UTF_8))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-many-rows"));
    }

    @Test
    void takes_a_cell_as_long_as_the_limit_and_no_longer() {
        var longest = "id\n" + "x".repeat(CsvFile.LONGEST_CELL);

        assertThatNoException().isThrownBy(() -> open(longest, UTF_8));
        assertThatExceptionOfType(InvalidFile.class)
                .isThrownBy(() -> open(longest + "x", UTF_8))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("malformed-csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void finds_the_delimiter(String delimiter) throws Exception {
        var header = String.join(delimiter, "id", "\"the, name; x\"", "amount");

        var file = open("\uFEFF" + header + "\n1\n", UTF_8);

        assertThat(file.headers()).isEqualTo(List.of("id", "the, name; x", "amount"));
    }

    private CsvFile open(String text, Charset charset) throws Exception {
        return open(text.getBytes(charset));
    }

    private CsvFile open(byte[] bytes) throws IOException, NoSuchAlgorithmException {
        var file = Files.write(folder.resolve("file.csv"), bytes);
        return CsvFile.open(file, MessageDigest.getInstance("SHA-256"));
    }

    private static byte[] concat(byte[] start, byte... end) {
        var all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }
}
