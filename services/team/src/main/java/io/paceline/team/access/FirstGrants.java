package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// The roles with which it all begins, `<subject>:<ROLE>` in `paceline.security.first-grants`: held
/// by configuration, so that nobody revokes them here, and shown like all others.
@Component
class FirstGrants implements ApplicationRunner {

    private record First(String subject, Role role) {

        static First of(String text) {
            int colon = text.lastIndexOf(':');
            return new First(text.substring(0, colon), Role.valueOf(text.substring(colon + 1)));
        }
    }

    private final List<First> all;
    private final Users users;

    FirstGrants(@Value("${paceline.security.first-grants:}") List<String> configured, Users users) {
        this.all = configured.stream().map(First::of).toList();
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.meet(all.stream().map(First::subject).distinct().toList());
    }

    Stream<Seat> of(String subject) {
        return all.stream()
                .filter(first -> first.subject().equals(subject))
                .map(first -> new Seat(first.role(), null));
    }
}
