package io.paceline.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/// A file that no import may take, as the part `file` of a multipart body.
final class SpoiltFile {

    static final String BOUNDARY = "paceline-fuzz";
    private static final int LONGEST = 2000;

    private final Random random;

    SpoiltFile(Random random) {
        this.random = random;
    }

    byte[] multipart() {
        var body = new ByteArrayOutputStream();
        var name = random.nextInt(4) == 0 ? "other" : "file";
        body.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="f%d.csv"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(BOUNDARY, name, random.nextInt(100))
                        .getBytes(UTF_8));
        body.writeBytes(content());
        // Sometimes the end is missing.
        if (random.nextInt(8) > 0) {
            body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        }
        return body.toByteArray();
    }

    private byte[] content() {
        return switch (random.nextInt(7)) {
            case 0 -> new byte[0];
            case 1 -> noise();
            case 2 -> "no,known,column\n1,2,3\n".getBytes(UTF_8);
            case 3 -> ("name,name\n" + "x,".repeat(random.nextInt(LONGEST)) + "\n").getBytes(UTF_8);
            case 4 -> "a,b\n\"never closed\n1,2\n".getBytes(UTF_8);
            case 5 -> zip();
            default -> "=1+1,@x,\u0000\n\u0000,\uFFFE,\n".getBytes(UTF_8);
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(1, LONGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Begins as an XLSX file does.
    private byte[] zip() {
        var bytes = noise();
        var magic = new byte[] {'P', 'K', 3, 4};
        System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));
        return bytes;
    }
}
