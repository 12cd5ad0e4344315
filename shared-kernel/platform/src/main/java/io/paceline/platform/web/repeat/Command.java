package io.paceline.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command with the caller's key for it, and a digest of all that makes it this command.
record Command(String caller, String key, String digest) {

    static Command of(HttpServletRequest request, String key, byte[] body) {
        var hash = sha256();
        for (var part :
                List.of(
                        request.getMethod(),
                        request.getRequestURI(),
                        String.valueOf(request.getQueryString()))) {
            hash.update(part.getBytes(UTF_8));
            hash.update((byte) 0);
        }
        hash.update(body);
        return new Command(
                caller(request),
                IdempotencyKey.checked(key),
                HexFormat.of().formatHex(hash.digest()));
    }

    private static String caller(HttpServletRequest request) {
        @Nullable Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
