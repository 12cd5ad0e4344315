package io.paceline.incentive.rating;

import io.paceline.incentive.ledger.CellKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where each cell stands, kept so that the next credit is priced without the earlier ones.
interface CellStates {

    /// Holds the cells until the transaction ends, in the order of their keys, new ones at zero.
    ///
    /// @param names the name of the interval of each cell
    Map<CellKey, CellState> lock(Map<CellKey, String> names);

    void save(Collection<CellState> states);

    /// The rated cells of a payee that share a day with a shift of the payee.
    List<CellState> touchedBy(Collection<Shift> shifts);

    List<CellState> of(Collection<UUID> payeeIds);
}
