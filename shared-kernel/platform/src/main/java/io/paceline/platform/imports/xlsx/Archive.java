package io.paceline.platform.imports.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The archive of a workbook, whose directory was found sound: few entries, none twice, none that
/// share their bytes, none that unpack to too much.
final class Archive implements Closeable {

    private static final int LOCAL_HEADER_BYTES = 30;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException malformed) {
            throw InvalidWorkbook.malformed("the archive is damaged: " + malformed.getMessage());
        }
        var archive = new Archive(zip);
        try {
            archive.checkDirectory(Files.size(path));
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
        return archive;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /// Gives at most as many bytes as the directory says, else refuses.
    InputStream read(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw InvalidWorkbook.malformed("it has no " + name);
        }
        try {
            return new Declared(zip.getInputStream(entry), entry);
        } catch (ZipException | EOFException malformed) {
            throw damaged(entry, malformed);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void checkDirectory(long fileBytes) {
        if (zip.size() > XlsxLimits.MOST_ENTRIES) {
            throw InvalidWorkbook.tooLarge(
                    "it has %d parts, more than %d".formatted(zip.size(), XlsxLimits.MOST_ENTRIES));
        }
        long packed = 0;
        long unpacked = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            check(entry);
            packed += entry.getCompressedSize() + LOCAL_HEADER_BYTES + entry.getName().length();
            unpacked += entry.getSize();
            if (unpacked > XlsxLimits.MOST_BYTES) {
                throw InvalidWorkbook.tooLarge(
                        "it unpacks to more than %d bytes".formatted(XlsxLimits.MOST_BYTES));
            }
        }
        if (packed > fileBytes) {
            throw InvalidWorkbook.malformed("its parts overlap");
        }
    }

    private void check(ZipEntry entry) {
        if (entries.putIfAbsent(entry.getName(), entry) != null) {
            throw InvalidWorkbook.malformed("it has %s twice".formatted(entry.getName()));
        }
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        if (size < 0 || entry.getCompressedSize() < 0) {
            throw InvalidWorkbook.malformed("it does not say how large %s is".formatted(entry));
        }
        if (size > XlsxLimits.RATIO_FROM_BYTES && size / packed > XlsxLimits.MOST_RATIO) {
            throw InvalidWorkbook.tooLarge(
                    "%s unpacks to %d times its size, more than %d"
                            .formatted(entry, size / packed, XlsxLimits.MOST_RATIO));
        }
    }

    private static InvalidWorkbook damaged(ZipEntry entry, IOException malformed) {
        return InvalidWorkbook.malformed(
                "%s is damaged: %s".formatted(entry, malformed.getMessage()));
    }

    /// Counts, since an entry may unpack to more than it says.
    private static final class Declared extends FilterInputStream {

        private final ZipEntry entry;
        private long count;

        Declared(InputStream bytes, ZipEntry entry) {
            super(bytes);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, offset, length);
            } catch (ZipException | EOFException malformed) {
                throw damaged(entry, malformed);
            }
            count += Math.max(read, 0);
            if (count > entry.getSize()) {
                throw InvalidWorkbook.malformed(entry + " is larger than it says");
            }
            return read;
        }
    }
}
