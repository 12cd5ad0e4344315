package io.paceline.team.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.member.MemberState.Role;
import io.paceline.team.history.Hierarchy;
import io.paceline.team.history.History;
import io.paceline.team.member.Member;
import io.paceline.team.member.MemberProfile;
import io.paceline.team.member.Placement;
import io.paceline.team.roster.RosterRow.Person;
import io.paceline.team.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people whom a roster names: found by external id or name, or new.
final class RosterMembers {

    private final Drafts<Member> drafts;
    private final LocalDate from;
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<String, UUID> byExternalId = new HashMap<>();
    private final Map<UUID, UUID> leads = new LinkedHashMap<>();

    RosterMembers(Map<UUID, Member> stored, LocalDate from) {
        this.drafts = new Drafts<>(stored);
        this.from = from;
        stored.values().forEach(this::index);
    }

    Drafts<Member> drafts() {
        return drafts;
    }

    Member manager(String name) {
        var found = byName.getOrDefault(name, List.of());
        if (found.size() > 1) {
            throw RosterRefusal.ambiguous(name, found.size());
        }
        if (found.isEmpty()) {
            return joined(new Person(name, null, null, null), Role.MANAGER);
        }
        var member = current(found.getFirst());
        return member.profile().role() == Role.REPRESENTATIVE
                ? keep(promoted(member))
                : keep(member);
    }

    /// Places a person in a team.
    void place(Person person, Unit team, Member manager) {
        var member = find(person).orElseGet(() -> joined(person, Role.REPRESENTATIVE));
        var told = keep(member.changed(profile(person, member), hiredOn(person, member)));
        keep(told.moved(new Placement(team.id(), manager.id()), since(told, team)));
    }

    /// A manager without a line of their own stands in the first team that they lead.
    void leads(Member manager, Unit team) {
        leads.putIfAbsent(manager.id(), team.id());
    }

    void placeManagers(Map<UUID, Unit> teams) {
        leads.forEach((managerId, teamId) -> {
            var manager = current(managerId);
            var team = teams.get(teamId);
            if (manager.lastPlacement().isEmpty() && team != null) {
                keep(manager.moved(new Placement(teamId, null), since(manager, team)));
            }
        });
    }

    /// Those who would lead themselves through others. Only those who lead can be in a loop.
    List<Member> inLoop() {
        var leaders = new HashMap<UUID, History<Optional<UUID>>>();
        for (var member : drafts.all()) {
            for (var entry : member.placements().entries()) {
                var leader = entry.value().managerId();
                if (leader != null) {
                    leaders.computeIfAbsent(leader, id -> managersOf(current(id)));
                }
            }
        }
        var days = new TreeSet<LocalDate>();
        leaders.values().forEach(it -> it.entries().forEach(entry -> days.add(entry.from())));
        var hierarchy = new Hierarchy(leaders);
        return days.stream()
                .flatMap(day -> hierarchy.loopOn(day).stream())
                .distinct()
                .map(this::current)
                .toList();
    }

    private static History<Optional<UUID>> managersOf(Member member) {
        return member.placements().map(place -> Optional.ofNullable(place.managerId()));
    }

    private LocalDate since(Member member, Unit team) {
        var begun = team.parents().first().orElseThrow().from();
        var hiredOn = member.employment().hiredOn();
        if (!member.placements().entries().isEmpty()) {
            return from;
        }
        var wished = hiredOn == null ? from : hiredOn;
        return wished.isBefore(begun) ? begun : wished;
    }

    private Optional<Member> find(Person person) {
        var known = person.externalId() == null ? null : byExternalId.get(person.externalId());
        if (known != null) {
            return Optional.of(current(known));
        }
        var namesakes = byName.getOrDefault(person.name(), List.of());
        if (namesakes.size() > 1) {
            throw RosterRefusal.ambiguous(person.name(), namesakes.size());
        }
        return namesakes.stream().findFirst().map(this::current);
    }

    private Member joined(Person person, Role role) {
        var profile = new MemberProfile(person.externalId(), person.name(), person.email(), role);
        var member =
                keep(Member.joined(UuidCreator.getTimeOrderedEpoch(), profile, person.hiredOn()));
        index(member);
        return member;
    }

    private Member keep(Member member) {
        var stored = drafts.stored(member.id());
        var revision = stored == null ? 1 : stored.revision() + 1;
        var kept = member.equals(stored) ? member : member.at(revision);
        drafts.put(member.id(), kept);
        return kept;
    }

    private Member current(UUID id) {
        var member = drafts.get(id);
        if (member == null) {
            throw new IllegalStateException("Indexed and not there: " + id);
        }
        return member;
    }

    private void index(Member member) {
        byName.computeIfAbsent(member.name(), _ -> new ArrayList<>()).add(member.id());
        if (member.profile().externalId() != null) {
            byExternalId.put(member.profile().externalId(), member.id());
        }
    }

    private static MemberProfile profile(Person told, Member member) {
        var known = member.profile();
        return new MemberProfile(
                told.externalId() == null ? known.externalId() : told.externalId(),
                told.name(),
                told.email() == null ? known.email() : told.email(),
                known.role());
    }

    private static @Nullable LocalDate hiredOn(Person told, Member member) {
        return told.hiredOn() == null ? member.employment().hiredOn() : told.hiredOn();
    }

    private static Member promoted(Member member) {
        var known = member.profile();
        var profile =
                new MemberProfile(known.externalId(), known.name(), known.email(), Role.MANAGER);
        return member.changed(profile, member.employment().hiredOn());
    }
}
