package io.paceline.team.member;

import io.paceline.contracts.member.MemberState;
import io.paceline.team.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in the sales organisation. Placements lie inside of the employment and never overlap.
public record Member(
        UUID id,
        long revision,
        MemberProfile profile,
        Employment employment,
        History<Placement> placements) {

    public static Member joined(UUID id, MemberProfile profile, @Nullable LocalDate hiredOn) {
        return new Member(id, 1, profile, new Employment(hiredOn, null), History.empty());
    }

    public String name() {
        return profile.name();
    }

    /// The placement last recorded, over or not.
    public Optional<Placement> lastPlacement() {
        return placements.last().map(it -> it.value());
    }

    /// The same member when nothing differs.
    ///
    /// @throws HiredAfterPlacement when the member was placed before that day
    public Member changed(MemberProfile newProfile, @Nullable LocalDate hiredOn) {
        var first = placements.first().map(it -> it.from());
        if (hiredOn != null && first.filter(hiredOn::isAfter).isPresent()) {
            throw new HiredAfterPlacement(this, hiredOn, first.get());
        }
        var dates = new Employment(hiredOn, employment.leftOn());
        return newProfile.equals(profile) && dates.equals(employment)
                ? this
                : new Member(id, revision + 1, newProfile, dates, placements);
    }

    /// Stands elsewhere from a day on; the same member when they stand there already.
    ///
    /// @throws MoveBeforeHire when the day is before the employment
    /// @throws MemberLeft when the employment has an end
    /// @throws io.paceline.team.history.OverlappingDates when a placement begins on that day or
    ///   later
    public Member moved(Placement placement, LocalDate from) {
        if (!employment.begunBy(from)) {
            throw new MoveBeforeHire(this, "from", from);
        }
        if (employment.leftOn() != null) {
            throw new MemberLeft(this, employment.leftOn());
        }
        if (lastPlacement().filter(placement::equals).isPresent()) {
            return this;
        }
        var longer = placements.then(from, placement);
        return new Member(id, revision + 1, profile, employment, longer);
    }

    /// Belongs to the organisation until that day, which is the first one without them.
    ///
    /// @throws MemberLeft when the employment has an end already
    /// @throws MoveBeforeHire when the day is before the employment
    public Member left(LocalDate on) {
        if (employment.leftOn() != null) {
            throw new MemberLeft(this, employment.leftOn());
        }
        if (!employment.begunBy(on)) {
            throw new MoveBeforeHire(this, "on", on);
        }
        var dates = new Employment(employment.hiredOn(), on);
        return new Member(id, revision + 1, profile, dates, placements.endingOn(on));
    }

    /// Several changes in one command make one revision.
    public Member at(long newRevision) {
        return new Member(id, newRevision, profile, employment, placements);
    }

    List<String> differencesTo(Member before) {
        var fields = new ArrayList<String>();
        note(fields, "externalId", profile.externalId(), before.profile.externalId());
        note(fields, "name", name(), before.name());
        note(fields, "email", profile.email(), before.profile.email());
        note(fields, "role", profile.role(), before.profile.role());
        note(fields, "hiredOn", employment.hiredOn(), before.employment.hiredOn());
        note(fields, "leftOn", employment.leftOn(), before.employment.leftOn());
        note(fields, "placements", placements, before.placements);
        return fields;
    }

    MemberState state() {
        return new MemberState(
                id,
                profile.externalId(),
                name(),
                profile.email(),
                profile.role(),
                employment.hiredOn(),
                employment.leftOn(),
                placements.entries().stream()
                        .map(it ->
                                new MemberState.Placement(
                                        it.from(),
                                        it.to(),
                                        it.value().unitId(),
                                        it.value().managerId()))
                        .toList());
    }

    private static void note(
            List<String> fields, String name, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(name);
        }
    }
}
