package io.paceline.incentive.ledger;

import io.paceline.incentive.ledger.LedgerLine.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// What the ledger holds for an entry of a cell.
///
/// @param lines the ids of its lines, in the order of recording
/// @param rule the one of the last line
public record Held(
        CellKey cell,
        Entry entry,
        BigDecimal amount,
        String currency,
        List<UUID> lines,
        Rule rule) {

    public Held {
        lines = List.copyOf(lines);
    }
}
