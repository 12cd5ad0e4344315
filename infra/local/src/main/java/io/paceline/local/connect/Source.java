package io.paceline.local.connect;

import java.util.Optional;

/// What the database that a connector reads says about the connector's place in its log.
public interface Source {

    /// Whether there is anything to relay yet.
    boolean hasPublication(Connector connector);

    /// Empty where there is none, and while the database does not answer.
    Optional<Slot> slot(Connector connector);

    /// Answers whether there is no slot any more.
    boolean dropSlot(Connector connector);

    /// Up to where the log of a database is read.
    ///
    /// @param isLost the log was cut off before it was read, since it may only grow so far
    /// @param endOfLog in bytes, like the positions that Connect stores
    record Slot(boolean isLost, long endOfLog) {}
}
