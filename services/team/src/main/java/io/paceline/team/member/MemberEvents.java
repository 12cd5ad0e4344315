package io.paceline.team.member;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Tells the other services what became of a member.
public final class MemberEvents {

    private static final List<String> ALL = List.of("name", "role", "placements");

    private MemberEvents() {}

    public static Publication joined(Member member, String reason, Instant now) {
        return publication(EventType.MEMBER_JOINED, member, now, new Change(reason, ALL));
    }

    /// A move when the place differs, and otherwise a mere change.
    public static Publication changed(Member member, Member before, String reason, Instant now) {
        var change = new Change(reason, member.differencesTo(before));
        if (member.placements().equals(before.placements())) {
            return publication(EventType.MEMBER_CHANGED, member, now, change);
        }
        var from = member.placements().last().orElseThrow().from();
        return publication(EventType.MEMBER_MOVED, member, startOf(from), change);
    }

    static Publication left(Member member, Member before, LocalDate on) {
        var change = new Change("left", member.differencesTo(before));
        return publication(EventType.MEMBER_LEFT, member, startOf(on), change);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Publication publication(
            EventType type, Member member, Instant time, Change change) {
        return new Publication(type, member.id(), member.revision(), time, change, member.state());
    }
}
