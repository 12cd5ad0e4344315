package io.paceline.incentive.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/// A cell: the credits of one payee under one component in one interval `[from, to)`.
public record CellKey(UUID payeeId, UUID componentId, LocalDate from, LocalDate to)
        implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::payeeId)
                    .thenComparing(CellKey::componentId)
                    .thenComparing(CellKey::from)
                    .thenComparing(CellKey::to);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
