package io.paceline.deal.lifecycle;

import io.paceline.platform.web.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All deals, each with its history.
public interface Deals {

    /// For a change: nobody else changes the deal until the transaction ends.
    Optional<Recorded> lock(UUID id);

    /// The same where there has to be one.
    default Recorded require(UUID id) {
        return lock(id).orElseThrow(() -> NotFound.of("deal", id));
    }

    /// The same for those of these external ids that are known.
    Map<String, Recorded> lock(Collection<String> externalIds);

    /// To look at; they may change at any time.
    Map<String, Recorded> find(Collection<String> externalIds);

    /// Appends revisions, at most one of a deal: the first of a new deal, the next of a known one.
    ///
    /// @throws io.paceline.platform.web.RevisionConflict when one is not the next
    void keep(Collection<Revision> revisions);
}
