package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/// Makes sure that a file is UTF-8, since text in another encoding would be imported as garbage.
final class StrictText {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String ADVICE =
            "save it as \"CSV UTF-8\" (Excel: Save As) or convert it, for example with iconv -t UTF-8";

    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(BLOCK_BYTES);
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    private long offset;
    private int line = 1;

    private StrictText() {}

    /// Reads it once; the digest takes all bytes on the way.
    static void check(Path file, MessageDigest digest) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            new StrictText().scan(bytes, digest);
        }
    }

    /// How many bytes stand before the text.
    static int bomLength(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(BOM.length), BOM) ? BOM.length : 0;
        }
    }

    private void scan(InputStream bytes, MessageDigest digest) throws IOException {
        var end = false;
        while (!end) {
            int read = bytes.read(block.array(), block.position(), block.remaining());
            end = read < 0;
            if (!end) {
                digest.update(block.array(), block.position(), read);
                block.position(block.position() + read);
            }
            block.flip();
            decode(end);
            block.compact();
        }
    }

    private void decode(boolean end) {
        int from = block.position();
        decoded.clear();
        var result = decoder.decode(block, decoded, end);
        for (int i = from; i < block.position(); i++) {
            var value = block.get(i);
            line += value == '\n' ? 1 : 0;
            if (value == 0) {
                throw refused(offset + i - from, 0);
            }
        }
        offset += block.position() - from;
        if (result.isError()) {
            throw refused(offset, block.get(block.position()) & 0xFF);
        }
    }

    private InvalidFile refused(long at, int value) {
        return InvalidFile.because(
                "not-utf-8",
                "The file is not UTF-8: byte 0x%02X at offset %d (line %d); %s"
                        .formatted(value, at, line, ADVICE));
    }
}
