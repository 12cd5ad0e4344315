package io.paceline.goal.attainment;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.DealFact;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The newest known revision of each deal.
interface DealFacts {

    /// How many facts a reader is given at a time.
    int CHUNK = 1_000;

    /// Stores what is newer, locks it, and answers it.
    List<DealFact> store(Collection<DealFact> facts);

    /// Every deal won in the range.
    void won(DateRange range, Consumer<List<DealFact>> reader);

    /// Every won deal in which one of the members has a split, or which holds one of the products.
    void wonWith(Set<UUID> memberIds, Set<UUID> productIds, Consumer<List<DealFact>> reader);
}
