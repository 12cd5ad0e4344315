package io.paceline.issuer.login;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.paceline.issuer.IssuerSettings;
import io.paceline.issuer.IssuerSettings.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// The demonstration users. One without a password cannot log in.
@Component
public final class Users {

    private static final System.Logger LOG = System.getLogger(Users.class.getName());

    private final Map<String, Person> persons;
    private final Map<String, String> hashes = new HashMap<>();

    Users(IssuerSettings settings, Credentials credentials) {
        persons =
                settings.users().stream()
                        .collect(toUnmodifiableMap(Person::subject, Function.identity()));
        for (var subject : persons.keySet()) {
            credentials
                    .passwordHash(subject)
                    .ifPresentOrElse(
                            hash -> hashes.put(subject, hash),
                            () ->
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "No password: {0}",
                                            subject));
        }
    }

    public Optional<Person> find(String subject) {
        return Optional.ofNullable(persons.get(subject));
    }

    UserDetails account(String subject) {
        var hash = hashes.get(subject);
        if (hash == null) {
            throw new UsernameNotFoundException("No such user");
        }
        return User.withUsername(subject).password(hash).authorities("ROLE_USER").build();
    }
}
