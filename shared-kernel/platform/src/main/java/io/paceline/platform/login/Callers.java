package io.paceline.platform.login;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Caller.Kind;
import io.paceline.platform.access.Grant;
import io.paceline.platform.access.Suspended;
import io.paceline.platform.login.Users.Known;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Completes what a token proves by what team has told: the member, the roles, a suspension.
final class Callers {

    private final Users users;
    private final LoginProperties properties;
    private final Clock clock;
    private final ZoneId zone;

    Callers(Users users, LoginProperties properties, Clock clock, ZoneId zone) {
        this.users = users;
        this.properties = properties;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws DisabledException where the caller's access is suspended
    Caller of(Jwt token) {
        var subject = requireNonNull(token.getSubject());
        var machine = isMachine(token);
        var member = machine ? null : token.getClaimAsString(properties.memberClaim());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var known = users.find(subject, member, today);
        if (known.suspended()) {
            throw new DisabledException("Access is suspended", new Suspended(subject));
        }
        return new Caller(
                machine ? Kind.MACHINE : Kind.PERSON,
                subject,
                name(token, subject, known),
                client(token),
                known.member(),
                machine ? List.of() : grants(subject, known),
                scopes(token),
                requireNonNull(token.getExpiresAt()));
    }

    /// The caller of before as team knows them by now; empty where their access is suspended.
    Optional<Caller> again(Caller before, Instant now) {
        var known =
                users.findAgain(
                        before.subject(), before.memberId(), LocalDate.ofInstant(now, zone));
        return known.suspended()
                ? Optional.empty()
                : Optional.of(
                        new Caller(
                                before.kind(),
                                before.subject(),
                                before.name(),
                                before.client(),
                                known.member(),
                                before.isMachine() ? List.of() : grants(before.subject(), known),
                                before.scopes(),
                                before.expiresAt()));
    }

    /// Client credentials: the subject is the client itself (RFC 9068), or the issuer says so.
    private static boolean isMachine(Jwt token) {
        return client(token).equals(token.getSubject())
                || "client-credentials".equals(token.getClaimAsString("gty"));
    }

    private static String client(Jwt token) {
        return Stream.of("client_id", "azp")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String name(Jwt token, String subject, Known known) {
        var name = token.getClaimAsString("name");
        var member = known.member();
        return name != null ? name : member != null ? member.name() : subject;
    }

    private List<Grant> grants(String subject, Known known) {
        var grants = new ArrayList<>(known.grants());
        grants.addAll(properties.firstGrantsOf(subject));
        return grants;
    }

    private static Set<String> scopes(Jwt token) {
        var scope = token.getClaim("scope");
        return switch (scope) {
            case null -> Set.of();
            case String words ->
                    Arrays.stream(words.split(" ")).filter(it -> !it.isBlank()).collect(toSet());
            case Collection<?> many -> many.stream().map(String::valueOf).collect(toSet());
            default -> Set.of();
        };
    }
}
