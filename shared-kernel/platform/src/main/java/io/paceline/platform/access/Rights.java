package io.paceline.platform.access;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rights a caller has in this service, and how far each reaches.
public final class Rights {

    private final String service;
    private final Clock clock;
    private final ZoneId zone;

    Rights(String service, Clock clock, ZoneId zone) {
        this.service = service;
        this.clock = clock;
        this.zone = zone;
    }

    public Set<Right> of(Caller caller) {
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values()).filter(right -> has(caller, right)).forEach(rights::add);
        return rights;
    }

    /// A person's token with scopes of the platform has no right beyond them.
    public boolean has(Caller caller, Right right) {
        var named = right.scope().of(service);
        var scoped = named.isPresent() && caller.scopes().contains(named.get());
        if (right.scope() == Scope.ANY) {
            return true;
        }
        if (caller.isMachine()) {
            return scoped;
        }
        var narrowed = caller.scopes().stream().anyMatch(scope -> scope.contains(":"));
        return (!narrowed || scoped)
                && caller.roles().stream().anyMatch(role -> has(caller, role, right));
    }

    private static boolean has(Caller caller, Role role, Right right) {
        var breadth = right.allowances().get(role);
        return breadth == Breadth.WHOLE ? isEverywhere(caller, role) : breadth != null;
    }

    /// Refuses a caller who lacks the right.
    public void require(Caller caller, Right right) {
        if (!has(caller, right)) {
            throw Forbidden.lacks(right);
        }
    }

    /// How far the right reaches for the caller; to nothing where they lack it.
    public Reach reach(Caller caller, Right right) {
        var today = today();
        if (!has(caller, right)) {
            return Reach.nothing(today);
        }
        if (caller.isMachine()) {
            return Reach.everything(today);
        }
        var own = new HashSet<UUID>();
        var viewpoints = new HashSet<UUID>();
        for (var role : caller.roles()) {
            var breadth = right.allowances().get(role);
            if (reachesAll(caller, role, breadth)) {
                return Reach.everything(today);
            }
            switch (breadth) {
                case null -> {}
                case ALL, WHOLE -> {}
                case OWN -> own.addAll(self(caller));
                case TEAM -> {
                    own.addAll(self(caller));
                    viewpoints.addAll(self(caller));
                }
                case UNIT -> viewpoints.addAll(units(caller, role));
            }
        }
        return new Reach(false, own, viewpoints, today);
    }

    private static boolean reachesAll(Caller caller, Role role, @Nullable Breadth breadth) {
        return breadth == Breadth.ALL
                || ((breadth == Breadth.UNIT || breadth == Breadth.WHOLE)
                        && isEverywhere(caller, role));
    }

    /// The date of business, by which undated facts are seen.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Set<UUID> self(Caller caller) {
        var member = caller.memberId();
        return member == null ? Set.of() : Set.of(member);
    }

    private static boolean isEverywhere(Caller caller, Role role) {
        return caller.grants().contains(Grant.everywhere(role));
    }

    private static Set<UUID> units(Caller caller, Role role) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::unitId)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
