package io.paceline.incentive.rating;

import io.paceline.incentive.engine.Running;
import io.paceline.incentive.ledger.CellKey;

/// A cell as it is kept: where it stands after all its credits.
///
/// @param interval the name of its interval
/// @param fresh not rated before
record CellState(CellKey key, String interval, Running running, boolean fresh) {

    CellState at(Running now) {
        return new CellState(key, interval, now, fresh);
    }
}
