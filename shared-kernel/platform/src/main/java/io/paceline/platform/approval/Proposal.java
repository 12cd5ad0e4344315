package io.paceline.platform.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person asks another to approve.
///
/// @param kind of the [ApprovedAction]
/// @param objectId what is to be changed; it has at most one open request of the kind
/// @param concern whose reach it is in; absent where only a reach of everything will do
/// @param involved users who had a part in it or gain by it, beside the proposer and those of whom
///   [Approvals#contributed] told
public record Proposal(
        String kind,
        UUID objectId,
        Content content,
        @Nullable Concern concern,
        Set<String> involved) {

    public Proposal {
        involved = Set.copyOf(involved);
    }

    /// Begins with what it is; the payload is a record that the action reads back by
    /// [ApprovalRequest#payload].
    public static Proposal of(String kind, UUID objectId, String title, Object payload) {
        return new Proposal(kind, objectId, Content.of(title, payload), null, Set.of());
    }

    /// Shows the approver what is there and what will be.
    public Proposal showing(@Nullable Object before, Object after) {
        return new Proposal(kind, objectId, content.showing(before, after), concern, involved);
    }

    /// It concerns the member or unit, on a date; where that is null, today.
    public Proposal concerning(UUID memberOrUnit, @Nullable LocalDate on) {
        return new Proposal(kind, objectId, content, new Concern(memberOrUnit, on), involved);
    }

    /// These users have a part in it, so they cannot approve it.
    public Proposal involving(Collection<String> subjects) {
        return new Proposal(kind, objectId, content, concern, Set.copyOf(subjects));
    }
}
