package io.paceline.gateway.caller;

import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The rates of users, clients and addresses, each with buckets of their own.
@Component
public final class CallerRates {

    private final Buckets users;
    private final Buckets clients;
    private final Buckets addresses;

    CallerRates(CallerSettings settings) {
        users = new Buckets(settings.user(), settings.remembered());
        clients = new Buckets(settings.client(), settings.remembered());
        addresses = new Buckets(settings.anonymous(), settings.remembered());
    }

    Optional<Problem> refusal(Caller caller) {
        return switch (caller.kind()) {
            case USER -> users.refusal(caller.name());
            case CLIENT -> clients.refusal(caller.name());
        };
    }

    /// Counts a request of someone unknown. It says nothing about those who are logged in at the
    /// same address.
    ///
    /// @throws Refused when there were too many
    public void countAnonymous(String address) {
        addresses
                .refusal(address)
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
    }
}
