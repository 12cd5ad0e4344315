package io.paceline.incentive.engine;

import java.util.List;

public final class InvalidRateTable extends IllegalArgumentException {

    InvalidRateTable(List<TierFault> faults) {
        super("Tiers do not make a rate table: " + faults);
    }
}
