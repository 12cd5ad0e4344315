package io.paceline.platform.audit.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// 32 bytes that stand for what was hashed.
final class Digest {

    /// Of what comes before the first block.
    static final Digest NONE = new Digest(new byte[Hash.BYTES]);

    private static final int BITS_OF_METRIC = 48;

    private final byte[] bytes;

    Digest(byte[] bytes) {
        if (bytes.length != Hash.BYTES) {
            throw new IllegalArgumentException("Not a digest: %d bytes".formatted(bytes.length));
        }
        this.bytes = bytes.clone();
    }

    /// What somebody has shortened in the database is a wrong digest, and no reason to give up.
    static Digest read(byte[] bytes) {
        return new Digest(Arrays.copyOf(bytes, Hash.BYTES));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// The first 48 bits, which a metric's floating point number holds exactly.
    long leading() {
        return ByteBuffer.wrap(bytes).getLong() >>> (Long.SIZE - BITS_OF_METRIC);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
