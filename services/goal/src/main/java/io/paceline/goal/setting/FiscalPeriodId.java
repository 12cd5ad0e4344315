package io.paceline.goal.setting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;

/// The id of a fiscal period, by which requests for its close name it: a version 8 UUID that holds
/// the label (`2017`, `2017-Q1`, `2017-01`) in its last seven bytes.
final class FiscalPeriodId {

    private static final int LONGEST = 7;
    private static final long KIND = 0x6669_7363_616c_8000L; // "fiscal", version 8
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FiscalPeriodId() {}

    static UUID of(String label) {
        var bytes = label.getBytes(US_ASCII);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("Not the label of a fiscal period: " + label);
        }
        long packed = 0;
        for (byte each : bytes) {
            packed = packed << Byte.SIZE | each;
        }
        return new UUID(KIND, VARIANT | packed);
    }

    static String label(UUID id) {
        var label = new StringBuilder();
        for (long rest = id.getLeastSignificantBits() & ~VARIANT; rest > 0; rest >>= Byte.SIZE) {
            label.append((char) (rest & 0x7f));
        }
        return label.reverse().toString();
    }
}
