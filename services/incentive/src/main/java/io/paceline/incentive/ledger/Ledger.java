package io.paceline.incentive.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The append-only ledger. The database refuses any change of a line, and lines in a closed period.
public interface Ledger {

    /// A deal inside a cell.
    record DealInCell(CellKey cell, UUID dealId) {}

    List<Held> ofDeals(Collection<DealInCell> deals);

    List<Held> ofCells(Collection<CellKey> cells);

    /// Of their credits; lines that people agreed upon stand in no cell.
    List<Balance> balances(Collection<UUID> payeeIds);

    /// Appends the lines and tells the others of them.
    void post(List<LedgerLine> lines);

    /// Appends a line that people agreed upon and tells the others of it.
    void post(ManualLine line);
}
