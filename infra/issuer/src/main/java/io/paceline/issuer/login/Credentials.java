package io.paceline.issuer.login;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords and client secrets come from the environment and are kept as hashes only.
@Component
public final class Credentials {

    private final Environment environment;
    private final PasswordEncoder encoder;

    Credentials(Environment environment, PasswordEncoder encoder) {
        this.environment = environment;
        this.encoder = encoder;
    }

    Optional<String> passwordHash(String user) {
        return hash("PACELINE_ISSUER_PASSWORD_" + variable(user));
    }

    public Optional<String> secretHash(String client) {
        return hash("PACELINE_ISSUER_SECRET_" + variable(client));
    }

    private Optional<String> hash(String variable) {
        return Optional.ofNullable(environment.getProperty(variable))
                .filter(value -> !value.isBlank())
                .map(encoder::encode);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
