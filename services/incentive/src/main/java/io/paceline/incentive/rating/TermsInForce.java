package io.paceline.incentive.rating;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The terms of payees as they are now.
interface TermsInForce {

    /// Terms for each of the payees, empty ones for those who have none.
    Map<UUID, Terms> of(Collection<UUID> payeeIds);
}
