package io.paceline.incentive.quota;

import io.paceline.platform.event.ReceivedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The quotas of all payees, kept by the revision of their goals.
public interface Quotas {

    /// Stores the goals that are newer than those held, and answers each quota as it was before and
    /// as it is now.
    List<Quota> store(Collection<ReceivedEvent> goals);

    /// Those that count.
    Map<UUID, List<Quota>> of(Collection<UUID> payeeIds);
}
