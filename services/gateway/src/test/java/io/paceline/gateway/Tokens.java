package io.paceline.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// Looks into a token.
public final class Tokens {

    private Tokens() {}

    public static String header(String token) {
        return part(token, 0);
    }

    public static String claims(String token) {
        return part(token, 1);
    }

    private static String part(String token, int which) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[which]), UTF_8);
    }
}
