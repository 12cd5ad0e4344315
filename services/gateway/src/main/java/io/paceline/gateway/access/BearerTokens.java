package io.paceline.gateway.access;

import io.paceline.gateway.audit.LoginEvent;
import io.paceline.gateway.audit.LoginEvent.Kind;
import io.paceline.gateway.audit.LoginEvents;
import io.paceline.gateway.caller.Caller;
import io.paceline.gateway.caller.CallerRates;
import io.paceline.gateway.issuer.AccessTokens;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/// Programs bring an access token of their own.
@Component
class BearerTokens {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9-._~+/]+=*)", Pattern.CASE_INSENSITIVE);

    private final AccessTokens tokens;
    private final CallerRates rates;
    private final LoginEvents events;
    private final Clock clock;

    BearerTokens(AccessTokens tokens, CallerRates rates, LoginEvents events, Clock clock) {
        this.tokens = tokens;
        this.rates = rates;
        this.events = events;
        this.clock = clock;
    }

    static boolean isIn(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }

    Optional<Caller> caller(HttpServletRequest request) {
        var header = BEARER.matcher(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (!header.matches()) {
            throw refused(request, "malformed", false);
        }
        try {
            return Optional.of(caller(tokens.check(header.group(1))));
        } catch (BadJwtException bad) {
            throw refused(request, "not valid", isExpired(bad));
        } catch (IssuerAway away) {
            throw new Refused(away.problem());
        }
    }

    private static Caller caller(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject());
        boolean machine =
                "client-credentials".equals(token.getClaimAsString("gty"))
                        || subject.equals(token.getClaimAsString("client_id"))
                        || subject.equals(token.getClaimAsString("azp"));
        var name =
                machine
                        ? Optional.ofNullable(token.getClaimAsString("client_id"))
                        : Optional.<String>empty();
        return new Caller(
                machine ? Caller.Kind.CLIENT : Caller.Kind.USER,
                name.orElse(subject),
                token.getTokenValue(),
                null);
    }

    /// Noted in the audit log unless it is merely old: that happens to every script.
    private Refused refused(HttpServletRequest request, String why, boolean expired) {
        rates.countAnonymous(request.getRemoteAddr());
        if (!expired) {
            events.add(
                    LoginEvent.of(Kind.FAILURE, clock.instant())
                            .from(request.getRemoteAddr())
                            .because("access token " + why));
        }
        return new Refused(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        expired ? "token-expired" : "token-invalid",
                        expired
                                ? "The access token has expired; get a new one."
                                : "The access token is not valid here."));
    }

    private static boolean isExpired(BadJwtException bad) {
        return bad instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(error ->
                                String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }
}
