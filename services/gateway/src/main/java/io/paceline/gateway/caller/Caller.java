package io.paceline.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a request is from, once that is proven.
///
/// @param name the user's subject or the client's id
/// @param token the access token that the services see
/// @param login of whoever came with a session; absent for whoever brought a token
public record Caller(Kind kind, String name, String token, @Nullable UUID login) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public enum Kind {
        USER,
        CLIENT
    }

    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// What the limits go by: a user is the same one in every session and with every token.
    public String key() {
        return kind + " " + name;
    }

    /// The token stays out of logs.
    @Override
    public String toString() {
        return key();
    }
}
