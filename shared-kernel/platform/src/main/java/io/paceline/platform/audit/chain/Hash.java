package io.paceline.platform.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A SHA-256 in the making. Each text goes in with its length, so that no two lists of texts look
/// the same.
final class Hash {

    static final int BYTES = 32;

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Hash text(@Nullable String text) {
        if (text == null) {
            return number(ABSENT);
        }
        var bytes = text.getBytes(UTF_8);
        return number(bytes.length).bytes(bytes);
    }

    Hash number(long number) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Hash place(Place place) {
        return number(place.era()).number(place.transaction()).number(place.number());
    }

    Hash id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    Hash bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Digest done() {
        return new Digest(digest.digest());
    }
}
