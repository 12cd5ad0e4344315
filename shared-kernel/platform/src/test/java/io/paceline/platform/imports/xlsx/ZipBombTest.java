package io.paceline.platform.imports.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that unpack to far more than they are. The virtual machine of the tests has 1 GiB, the
/// largest of these would need more.
class ZipBombTest {

    static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
    static final int CENTRAL = 0x02014b50;
    static final int SIZE_IN_CENTRAL = 24;
    static final int OFFSET_IN_CENTRAL = 42;

    @TempDir Path folder;

    @Test
    void takes_an_entry_that_is_packed_very_well_while_it_is_small() throws Exception {
        var small = Workbooks.withRows(ROW).part("xl/media/a.bin", new byte[1024 * 1024]);
        var large = Workbooks.withRows(ROW).part("xl/media/a.bin", new byte[1024 * 1024 + 1]);

        assertThat(Workbooks.read(folder, small.packed())).hasSize(1);
        assertRefused(large.packed(), "xlsx-too-large", "times its size, more than 100");
    }

    @Test
    void refuses_a_sheet_that_is_packed_a_thousand_times() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            var block = new byte[1024 * 1024];
            for (int i = 0; i < 2_000; i++) {
                zip.write(block);
            }
        }

        assertThat(bytes.size()).isLessThan(3_000_000);
        assertRefused(bytes.toByteArray(), "xlsx-too-large", "_rels/.rels unpacks to");
    }

    @Test
    void refuses_many_entries() throws Exception {
        assertThat(Workbooks.read(folder, withEntries(XlsxLimits.MOST_ENTRIES - 4))).hasSize(1);
        assertRefused(
                withEntries(XlsxLimits.MOST_ENTRIES - 3),
                "xlsx-too-large",
                "1001 parts, more than");
    }

    @Test
    void refuses_entries_that_are_too_large_together() throws Exception {
        var bytes = withEntries(300);

        // Each says of itself that it is 1 MB.
        forEachCentral(
                bytes,
                (central, name) -> {
                    if (name.startsWith("x/")) {
                        central.putInt(SIZE_IN_CENTRAL, 1024 * 1024);
                    }
                });

        assertRefused(bytes, "xlsx-too-large", "unpacks to more than 134217728 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", Workbooks.SHEET})
    void refuses_an_entry_that_is_larger_than_it_says(String part) {
        var bytes = Workbooks.withRows(ROW).bytes();

        forEachCentral(
                bytes,
                (central, name) -> {
                    if (name.equals(part)) {
                        central.putInt(SIZE_IN_CENTRAL, central.getInt(SIZE_IN_CENTRAL) - 1);
                    }
                });

        assertRefused(bytes, "malformed-xlsx", part + " is larger than it says");
    }

    @Test
    void refuses_entries_that_share_their_bytes() {
        var content = new byte[40_000];
        new Random(1).nextBytes(content);
        var bytes = Workbooks.withRows(ROW).part("x/0", content).part("x/1", content).bytes();

        // Without the bytes of the first, which now begins where the second does.
        assertRefused(overlapping(bytes, "x/0", "x/1"), "malformed-xlsx", "its parts overlap");
    }

    @Test
    void refuses_a_name_that_stands_there_twice() {
        var bytes = Workbooks.withRows(ROW).part("xl/workbook.xmx", "another").bytes();
        var twice = new String(bytes, ISO_8859_1).replace("xl/workbook.xmx", "xl/workbook.xml");

        assertRefused(twice.getBytes(ISO_8859_1), "malformed-xlsx", "it has xl/workbook.xml twice");
    }

    @Test
    void does_not_open_an_archive_in_the_archive() throws Exception {
        var nested = Workbooks.withRows(ROW).part("xl/embeddings/book.xlsx", bomb()).bytes();
        var only = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(only)) {
            zip.putNextEntry(new ZipEntry("book.xlsx"));
            zip.write(Workbooks.withRows(ROW).bytes());
        }

        assertThat(Workbooks.read(folder, nested)).hasSize(1);
        assertRefused(only.toByteArray(), "not-a-workbook", "no XLSX workbook");
    }

    @Test
    void refuses_what_is_cut_off() {
        var bytes = Workbooks.withRows(ROW).bytes();

        assertRefused(Arrays.copyOf(bytes, bytes.length - 30), "malformed-xlsx", "");
        assertRefused(new byte[] {'P', 'K', 3, 4}, "malformed-xlsx", "");
        assertRefused(new byte[] {'P', 'K', 5, 6}, "malformed-xlsx", "");
    }

    @Test
    void refuses_a_method_of_packing_that_it_does_not_know() {
        var bytes = Workbooks.withRows(ROW).bytes();
        forEachCentral(bytes, (central, _) -> central.putShort(10, (short) 12));

        assertRefused(bytes, "malformed-xlsx", "");
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var block = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withEntries(int count) {
        var book = Workbooks.withRows(ROW);
        for (int i = 0; i < count; i++) {
            book.part("x/" + i, new byte[20_000]);
        }
        return book.bytes();
    }

    /// Takes the bytes of the first entry away and lets it begin where the second does.
    private static byte[] overlapping(byte[] archive, String first, String second) {
        var offsets = new HashMap<String, Integer>();
        forEachCentral(
                archive, (central, name) -> offsets.put(name, central.getInt(OFFSET_IN_CENTRAL)));
        int from = offsets.getOrDefault(first, 0);
        int removed = offsets.getOrDefault(second, 0) - from;
        var bytes = new ByteArrayOutputStream();
        bytes.write(archive, 0, from);
        bytes.write(archive, from + removed, archive.length - from - removed);
        var shorter = bytes.toByteArray();
        forEachCentral(
                shorter,
                (central, name) -> {
                    if (name.equals(second)) {
                        central.putInt(OFFSET_IN_CENTRAL, from);
                    }
                });
        var all = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
        int end = shorter.length - 22;
        all.putInt(end + 16, all.getInt(end + 16) - removed);
        return shorter;
    }

    private interface Change {

        void apply(ByteBuffer central, String name);
    }

    private static void forEachCentral(byte[] archive, Change change) {
        var all = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < archive.length - 46; at++) {
            if (all.getInt(at) == CENTRAL) {
                var central = all.slice(at, archive.length - at).order(ByteOrder.LITTLE_ENDIAN);
                change.apply(central, new String(archive, at + 46, central.getShort(28), UTF_8));
            }
        }
    }

    private void assertRefused(byte[] bytes, String code, String detail) {
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> Workbooks.read(folder, bytes))
                .withMessageContaining(detail)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
