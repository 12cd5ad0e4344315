package io.paceline.team.login;

import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.team.access.Users;
import io.paceline.team.login.Login.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what a login service reports, once also in the audit; it may report the same again.
@Service
class RecordLogins {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /// A login service's clock may be ahead, and its report must not be lost for that.
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Logins logins;
    private final Users users;
    private final AuditTrail audit;
    private final Clock clock;

    RecordLogins(Logins logins, Users users, AuditTrail audit, Clock clock) {
        this.logins = logins;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void record(List<Login> reported, String by) {
        var now = clock.instant();
        for (int i = 0; i < reported.size(); i++) {
            checkTime("/logins/%d/at".formatted(i), reported.get(i).at(), now);
        }
        reported.stream().filter(login -> logins.add(login, by, now)).forEach(this::remember);
    }

    private static void checkTime(String pointer, Instant at, Instant now) {
        if (at.isBefore(EARLIEST) || at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw InvalidRequest.at(pointer, "must be a time of this century, and not to come", at);
        }
    }

    private void remember(Login login) {
        var subject = login.who().subject();
        audit.record(
                login.kind().action(),
                AuditedObject.of("user", subject == null ? "unknown" : subject),
                null,
                login);
        if (login.kind() == Kind.LOGIN && subject != null) {
            users.loggedIn(subject, login.who().name(), login.at());
        }
    }
}
