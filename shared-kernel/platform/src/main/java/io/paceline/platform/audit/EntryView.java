package io.paceline.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it is read.
///
/// @param changes what differs after from before
/// @param beforeRevision of the object, to which the values before belong, where they come from its
///   earlier entry; more than one less than the object's revision, where somebody else than a
///   caller changed it in between
record EntryView(
        UUID id,
        Instant at,
        Actor actor,
        Origin origin,
        String action,
        AuditedObject object,
        Verdict verdict,
        @Nullable Long beforeRevision,
        List<ChangedValue> changes) {

    EntryView {
        changes = List.copyOf(changes);
    }
}
