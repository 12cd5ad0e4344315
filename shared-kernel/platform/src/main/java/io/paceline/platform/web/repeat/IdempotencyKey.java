package io.paceline.platform.web.repeat;

import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import java.util.List;

/// The caller's name for a command.
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    public static final int LONGEST = 128;

    private IdempotencyKey() {}

    /// A key is 1 to 128 visible ASCII characters, with or without the quotes of the header's draft
    /// standard; anything else is refused with 400.
    public static String checked(String header) {
        var key =
                header.length() > 2 && header.startsWith("\"") && header.endsWith("\"")
                        ? header.substring(1, header.length() - 1)
                        : header;
        if (key.length() > LONGEST || !key.matches("[!-~]+")) {
            var message = "must be 1 to %d visible ASCII characters".formatted(LONGEST);
            throw new BadRequest(
                    "invalid-idempotency-key",
                    HEADER + " " + message,
                    List.of(Fault.inHeader(HEADER, message, header)));
        }
        return key;
    }
}
