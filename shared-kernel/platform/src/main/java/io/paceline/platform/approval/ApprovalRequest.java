package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.event.EventJson;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal that waits for a second person, or what became of it.
public record ApprovalRequest(
        UUID id, Matter matter, Content content, Proposed proposed, @Nullable Decision decision) {

    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /// What it is about.
    ///
    /// @param revision of the object when it was proposed
    public record Matter(String kind, UUID objectId, long revision, @Nullable Concern concern) {}

    /// By whom and when.
    public record Proposed(Person by, Instant at, Involved involved) {}

    /// Who cannot approve it beside the proposer: users, and the members whom they are.
    public record Involved(Set<String> subjects, Set<UUID> members) {

        public Involved {
            subjects = Set.copyOf(subjects);
            members = Set.copyOf(members);
        }

        boolean includes(Caller caller) {
            var member = caller.memberId();
            return subjects.contains(caller.subject())
                    || (member != null && members.contains(member));
        }
    }

    /// What became of it; a rejection and a withdrawal have a reason.
    public record Decision(Status status, Person by, Instant at, @Nullable String reason) {}

    public String kind() {
        return matter.kind();
    }

    public UUID objectId() {
        return matter.objectId();
    }

    public Person proposer() {
        return proposed.by();
    }

    public Status status() {
        return decision == null ? Status.PROPOSED : decision.status();
    }

    ApprovalRequest decided(Decision how) {
        return new ApprovalRequest(id, matter, content, proposed, how);
    }

    /// What the action is carried out with, as the record that was proposed.
    public <T> T payload(Class<T> shape) {
        return EventJson.MAPPER.treeToValue(content.payload(), shape);
    }
}
