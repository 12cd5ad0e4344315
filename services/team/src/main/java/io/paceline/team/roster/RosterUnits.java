package io.paceline.team.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.team.unit.Unit;
import io.paceline.team.unit.UnitProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The units that a roster names: found by kind and name, or new.
final class RosterUnits {

    private static final String UNNAMED = "Company";

    private final Drafts<Unit> drafts;
    private final LocalDate from;
    private final Map<Kind, Map<String, List<UUID>>> open = new EnumMap<>(Kind.class);
    private final Set<UUID> toldTeams = new HashSet<>();

    RosterUnits(Map<UUID, Unit> stored, LocalDate from) {
        this.drafts = new Drafts<>(stored);
        this.from = from;
        stored.values().stream().filter(unit -> unit.closedOn() == null).forEach(this::index);
    }

    Drafts<Unit> drafts() {
        return drafts;
    }

    Unit company(@Nullable String name) {
        var roots = named(Kind.COMPANY);
        if (name == null && roots.size() > 1) {
            throw new RosterRefusal(
                    "company-needed", "There are %d companies; name one".formatted(roots.size()));
        }
        var only = roots.isEmpty() ? UNNAMED : roots.keySet().iterator().next();
        return find(Kind.COMPANY, name == null ? only : name, null);
    }

    Unit region(String name, Unit company) {
        return under(company, find(Kind.REGION, name, company.id()));
    }

    /// The team of a name, in that region and with that head. One file tells one story of a team.
    Unit team(String name, Unit region, UUID headId) {
        var team = find(Kind.TEAM, name, region.id());
        boolean toldBefore = !toldTeams.add(team.id());
        if (toldBefore && !team.lastParent().equals(Optional.of(region.id()))) {
            throw new RosterRefusal(
                    "team-in-two-regions", "%s stands in another region already".formatted(name));
        }
        if (toldBefore && !Objects.equals(team.profile().headId(), headId)) {
            throw new RosterRefusal(
                    "team-of-two-managers", "%s has another manager already".formatted(name));
        }
        var profile = team.profile();
        var led = new UnitProfile(profile.externalId(), name, Kind.TEAM, headId);
        return under(region, keep(team.changed(led)));
    }

    private Unit under(Unit parent, Unit unit) {
        return unit.lastParent().equals(Optional.of(parent.id()))
                ? unit
                : keep(unit.moved(parent.id(), from));
    }

    private Unit find(Kind kind, String name, @Nullable UUID parentId) {
        var found = named(kind).getOrDefault(name, List.of());
        if (found.size() > 1) {
            throw RosterRefusal.ambiguous(name, found.size());
        }
        var known = found.isEmpty() ? null : drafts.get(found.getFirst());
        if (known != null) {
            return keep(known);
        }
        var profile = new UnitProfile(null, name, kind, null);
        var unit = Unit.created(UuidCreator.getTimeOrderedEpoch(), profile, from, parentId);
        index(unit);
        return keep(unit);
    }

    private Unit keep(Unit unit) {
        var stored = drafts.stored(unit.id());
        var revision = stored == null ? 1 : stored.revision() + 1;
        var kept = unit.equals(stored) ? unit : unit.at(revision);
        drafts.put(unit.id(), kept);
        return kept;
    }

    private void index(Unit unit) {
        named(unit.kind()).computeIfAbsent(unit.name(), _ -> new ArrayList<>()).add(unit.id());
    }

    private Map<String, List<UUID>> named(Kind kind) {
        return open.computeIfAbsent(kind, _ -> new HashMap<>());
    }
}
