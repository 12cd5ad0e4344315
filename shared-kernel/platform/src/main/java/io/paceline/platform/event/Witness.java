package io.paceline.platform.event;

import java.util.Collection;

/// Sees what is published, in the transaction that publishes it.
public interface Witness {

    void published(Collection<Publication> publications);
}
