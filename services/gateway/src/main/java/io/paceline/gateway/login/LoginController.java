package io.paceline.gateway.login;

import io.paceline.gateway.audit.LoginEvent.Kind;
import io.paceline.gateway.caller.CallerRates;
import io.paceline.gateway.issuer.Issuer;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.issuer.TokenEndpoint;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Logging in and out, and who one is.
///
/// - `GET /login?to=/path` leads to the issuer and in the end to the path.
/// - `GET /session`: `{loggedIn, name, expiresAt}`, or 401.
/// - `POST /logout`: 202 with `{location}`, where the browser logs out of the issuer too.
@RestController
class LoginController {

    record Session(boolean loggedIn, String name, Instant expiresAt) {}

    record LoggedOut(String location) {}

    private final Sessions sessions;
    private final Attempts attempts;
    private final LoginFailurePage failures;
    private final CallerRates rates;
    private final TokenEndpoint tokens;
    private final IssuerLogout issuerLogout;
    private final DefaultOAuth2AuthorizationRequestResolver addresses;
    private final LoginSettings settings;
    private final Clock clock;

    LoginController(
            Sessions sessions,
            Attempts attempts,
            LoginFailurePage failures,
            CallerRates rates,
            TokenEndpoint tokens,
            IssuerLogout issuerLogout,
            Issuer issuer,
            LoginSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.failures = failures;
        this.rates = rates;
        this.tokens = tokens;
        this.issuerLogout = issuerLogout;
        this.addresses = new DefaultOAuth2AuthorizationRequestResolver(issuer, "/login/by");
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/login")
    void logIn(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var wanted = LocalPath.of(to);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (sessions.current(request).isPresent()) {
            response.sendRedirect(wanted);
            return;
        }
        rates.countAnonymous(request.getRemoteAddr());
        try {
            var attempt = Objects.requireNonNull(addresses.resolve(request, Issuer.REGISTRATION));
            Attempts.want(request, wanted);
            attempts.saveAuthorizationRequest(attempt, request, response);
            response.sendRedirect(attempt.getAuthorizationRequestUri());
        } catch (IssuerAway away) {
            failures.write(away.problem(), request, response);
        }
    }

    @GetMapping("/session")
    ResponseEntity<Session> session(HttpServletRequest request) {
        var login = sessions.current(request).orElseThrow(() -> notLoggedIn(request));
        var idleEnd = clock.instant().plus(settings.idle());
        var end = idleEnd.isBefore(login.endsAt()) ? idleEnd : login.endsAt();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(true, login.name(), end));
    }

    private Refused notLoggedIn(HttpServletRequest request) {
        rates.countAnonymous(request.getRemoteAddr());
        return new Refused(
                Problem.of(HttpStatus.UNAUTHORIZED, "not-logged-in", "You are not logged in."));
    }

    @PostMapping("/logout")
    ResponseEntity<LoggedOut> logOut(HttpServletRequest request) {
        var ended = sessions.end(request, Kind.LOGOUT, "");
        var location = ended.flatMap(login -> issuerLogout.address(login, request)).orElse("/");
        ended.map(login -> login.tokens().refreshToken()).ifPresent(tokens::revoke);
        return ResponseEntity.accepted()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, location)
                .body(new LoggedOut(location));
    }
}
