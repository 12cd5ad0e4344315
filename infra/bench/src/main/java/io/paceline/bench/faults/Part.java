package io.paceline.bench.faults;

import io.paceline.local.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A part of the platform that is a process of its own.
enum Part {
    ISSUER,
    TEAM,
    CRM,
    DEAL,
    GOAL,
    INCENTIVE,
    ANALYTICS,
    GATEWAY,
    KAFKA,
    POSTGRESQL,
    CONNECT;

    /// Those on the way of a deal that have a link to the database or the broker which the bench
    /// can slow down.
    static final List<Part> LINKED = List.of(DEAL, GOAL, INCENTIVE, ANALYTICS, CONNECT);

    /// Those that apply events of deals.
    static final List<Part> APPLYING = List.of(GOAL, INCENTIVE, ANALYTICS);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isService() {
        return Arrays.stream(Service.values()).anyMatch(each -> each.name().equals(name()));
    }

    Service service() {
        return Service.valueOf(name());
    }
}
