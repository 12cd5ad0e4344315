package io.paceline.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/// Logins that were started and are not back from the issuer yet. Several tabs may try at the same
/// time; each attempt is good for one return.
@Component
class Attempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int AT_MOST = 5;
    private static final String ATTRIBUTE = "paceline.attempts";
    private static final String WANTED = Attempts.class.getName() + ".wanted";

    private record Attempt(OAuth2AuthorizationRequest request, String wanted)
            implements Serializable {}

    private final LoginSettings settings;

    Attempts(LoginSettings settings) {
        this.settings = settings;
    }

    /// Notes where the browser is to be in the end.
    static void want(HttpServletRequest request, String path) {
        request.setAttribute(WANTED, path);
    }

    static String wanted(HttpServletRequest request) {
        return request.getAttribute(WANTED) instanceof String path ? path : "/";
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest attempt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) settings.attempt().toSeconds());
        }
        var attempts = attempts(session);
        attempts.put(attempt.getState(), new Attempt(attempt, wanted(request)));
        while (attempts.size() > AT_MOST) {
            attempts.pollFirstEntry();
        }
        session.setAttribute(ATTRIBUTE, attempts);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        var session = request.getSession(false);
        var attempt = session == null ? null : attempts(session).get(state(request));
        return attempt == null ? null : attempt.request();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var attempts = attempts(session);
        var attempt = attempts.remove(state(request));
        if (attempt == null) {
            return null;
        }
        session.setAttribute(ATTRIBUTE, attempts);
        want(request, attempt.wanted());
        return attempt.request();
    }

    private static String state(HttpServletRequest request) {
        var state = request.getParameter("state");
        return state == null ? "" : state;
    }

    /// A copy: the session's own is replaced as a whole, or it would not be stored.
    @SuppressWarnings("unchecked")
    private static SequencedMap<String, Attempt> attempts(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof LinkedHashMap<?, ?> attempts
                ? new LinkedHashMap<>((LinkedHashMap<String, Attempt>) attempts)
                : new LinkedHashMap<>();
    }
}
