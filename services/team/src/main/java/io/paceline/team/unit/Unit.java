package io.paceline.team.unit;

import io.paceline.contracts.unit.UnitState;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.contracts.unit.UnitState.Parent;
import io.paceline.team.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A node of the organisation tree. A company is a root; everything else stands under a unit of its
/// own kind or a higher one, at every date since it began.
///
/// @param closedOn first day on which nobody may be placed in it
public record Unit(
        UUID id,
        long revision,
        UnitProfile profile,
        History<Optional<UUID>> parents,
        @Nullable LocalDate closedOn) {

    /// The order of lists.
    static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name).thenComparing(unit -> unit.id().toString());

    public static Unit created(
            UUID id, UnitProfile profile, LocalDate from, @Nullable UUID parentId) {
        return new Unit(id, 1, profile, History.since(from, Optional.ofNullable(parentId)), null);
    }

    public String name() {
        return profile.name();
    }

    public Kind kind() {
        return profile.kind();
    }

    /// The unit above, as last recorded; empty for a root.
    public Optional<UUID> lastParent() {
        return parents.last().flatMap(it -> it.value());
    }

    /// The same unit when nothing differs.
    public Unit changed(UnitProfile newProfile) {
        return newProfile.equals(profile)
                ? this
                : new Unit(id, revision + 1, newProfile, parents, closedOn);
    }

    /// Stands under another unit from a day on.
    public Unit moved(@Nullable UUID parentId, LocalDate from) {
        requireOpen();
        var longer = parents.then(from, Optional.ofNullable(parentId));
        return new Unit(id, revision + 1, profile, longer, closedOn);
    }

    /// Several changes in one command make one revision.
    public Unit at(long newRevision) {
        return new Unit(id, newRevision, profile, parents, closedOn);
    }

    /// Nobody may be placed in it from a day on.
    public Unit closed(LocalDate on) {
        requireOpen();
        return new Unit(id, revision + 1, profile, parents.endingOn(on), on);
    }

    /// Lets somebody in from a day on, until further notice.
    ///
    /// @throws UnitClosed when it is closed or will be
    /// @throws UnitNotBegun when it is not there yet on that day
    public void requireOpenFrom(LocalDate from) {
        requireOpen();
        var begun = parents.first().orElseThrow().from();
        if (from.isBefore(begun)) {
            throw new UnitNotBegun(this, begun, from);
        }
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new UnitClosed(this, closedOn);
        }
    }

    boolean comesAfter(String otherName, UUID otherId) {
        int byName = name().compareTo(otherName);
        return byName > 0 || (byName == 0 && id.toString().compareTo(otherId.toString()) > 0);
    }

    /// Names of the fields of the public state in which two revisions differ.
    List<String> differencesTo(Unit before) {
        var fields = new ArrayList<String>();
        note(fields, "externalId", profile.externalId(), before.profile.externalId());
        note(fields, "name", name(), before.name());
        note(fields, "kind", kind(), before.kind());
        note(fields, "headId", profile.headId(), before.profile.headId());
        note(fields, "closedOn", closedOn, before.closedOn);
        note(fields, "parents", parents, before.parents);
        return fields;
    }

    UnitState state() {
        return new UnitState(
                id,
                profile.externalId(),
                name(),
                kind(),
                profile.headId(),
                closedOn,
                parents.entries().stream()
                        .map(it -> new Parent(it.from(), it.to(), it.value().orElse(null)))
                        .toList());
    }

    private static void note(
            List<String> fields, String name, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(name);
        }
    }
}
