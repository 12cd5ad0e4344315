package io.paceline.gateway.login;

import io.paceline.gateway.audit.LoginEvent;
import io.paceline.gateway.audit.LoginEvent.Kind;
import io.paceline.gateway.audit.LoginEvents;
import io.paceline.gateway.caller.Caller;
import io.paceline.gateway.caller.OpenStreams;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// From a browser's session to who it is, and the ends of sessions.
@Component
public class Sessions {

    private static final String ATTRIBUTE = "paceline.login";

    private final Logins logins;
    private final TokenRelay relay;
    private final LoginEvents events;
    private final OpenStreams streams;
    private final TransactionTemplate transaction;
    private final LoginSettings settings;
    private final Clock clock;

    Sessions(
            Logins logins,
            TokenRelay relay,
            LoginEvents events,
            OpenStreams streams,
            TransactionTemplate transaction,
            LoginSettings settings,
            Clock clock) {
        this.logins = logins;
        this.relay = relay;
        this.events = events;
        this.streams = streams;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /// Who the session is of, with a token for the services.
    ///
    /// @throws Refused when the session has just ended, or the issuer is away
    public Optional<Caller> caller(HttpServletRequest request) {
        return current(request).map(login -> caller(login, request));
    }

    private Caller caller(Login login, HttpServletRequest request) {
        try {
            var token = relay.accessToken(login.id());
            return new Caller(Caller.Kind.USER, login.subject(), token, login.id());
        } catch (IssuerAway away) {
            throw new Refused(away.problem());
        } catch (SessionOver over) {
            end(request, Kind.SESSION_END, over.why());
            throw new Refused(
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "session-ended",
                            "Your session has ended. Log in again to go on."));
        }
    }

    Optional<Login> current(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Login login)) {
            return Optional.empty();
        }
        if (login.isOver(clock.instant())) {
            end(request, Kind.SESSION_END, "longest time");
            return Optional.empty();
        }
        return Optional.of(login);
    }

    /// The session has its final id by now.
    void begin(Login login, HeldTokens tokens, HttpServletRequest request) {
        var session = request.getSession();
        transaction.executeWithoutResult(_ -> {
            logins.add(login, session.getId(), request.getRemoteAddr(), tokens);
            events.add(
                    LoginEvent.of(Kind.LOGIN, login.startedAt())
                            .by(login.subject(), login.name())
                            .from(request.getRemoteAddr()));
        });
        session.setAttribute(ATTRIBUTE, login);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
    }

    /// Ends the session here and now; its tokens are handed out once more, to be revoked.
    Optional<EndedLogin> end(HttpServletRequest request, Kind kind, String why) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Login login)) {
            return Optional.empty();
        }
        var ended =
                transaction.execute(_ -> {
                    var removed = logins.remove(login.id());
                    removed.ifPresent(gone -> events.add(event(gone, kind, why)));
                    return removed;
                });
        session.invalidate();
        relay.forget(login.id());
        streams.cut(login.id());
        return ended;
    }

    LoginEvent event(EndedLogin ended, Kind kind, String why) {
        return LoginEvent.of(kind, clock.instant())
                .by(ended.subject(), ended.name())
                .from(ended.address())
                .because(why);
    }
}
