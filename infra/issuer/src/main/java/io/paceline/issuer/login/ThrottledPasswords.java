package io.paceline.issuer.login;

import io.paceline.issuer.report.FailedLogin;
import io.paceline.issuer.report.FailedLogins;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Looks at a password when there were not too many tries, and notes each wrong one for the audit
/// log.
@Component
class ThrottledPasswords implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final DaoAuthenticationProvider passwords;
    private final Users users;
    private final LoginThrottle throttle;
    private final FailedLogins failures;
    private final Clock clock;

    ThrottledPasswords(
            Users users,
            PasswordEncoder encoder,
            LoginThrottle throttle,
            FailedLogins failures,
            Clock clock) {
        this.users = users;
        this.throttle = throttle;
        this.failures = failures;
        this.clock = clock;
        passwords = new DaoAuthenticationProvider(users::account);
        passwords.setPasswordEncoder(encoder);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed)
            throws AuthenticationException {
        var user = user(typed);
        var address = address(typed);
        var wait = throttle.begin(user, address);
        if (wait.isPresent()) {
            throw new Paused(wait.get());
        }
        try {
            var known = passwords.authenticate(typed);
            throttle.succeeded(user, address);
            return known;
        } catch (BadCredentialsException wrong) {
            note(user, address);
            throw wrong;
        }
    }

    private void note(String user, String address) {
        var person = users.find(user);
        var reason = person.isPresent() ? "wrong-password" : "unknown-user";
        failures.add(
                new FailedLogin(
                        UUID.randomUUID(),
                        clock.instant(),
                        person.map(known -> known.subject()).orElse(null),
                        address,
                        throttle.isPaused(user, address) ? reason + ", now paused" : reason));
    }

    private static String user(Authentication typed) {
        var name = typed.getName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
