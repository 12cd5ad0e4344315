package io.paceline.incentive.rating;

import io.paceline.incentive.engine.Attainment;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.ledger.LedgerLine.TierSlice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The slices of a priced credit with the attainment at which each begins and ends.
final class TierSlices {

    private TierSlices() {}

    static List<TierSlice> of(PayLine line, BigDecimal quota) {
        var slices = new ArrayList<TierSlice>();
        var credited = line.before().credited();
        for (var slice : line.slices()) {
            var end = credited.add(slice.credited());
            slices.add(
                    new TierSlice(
                            slice.tier().from(),
                            slice.tier().to(),
                            Attainment.of(credited, quota),
                            Attainment.of(end, quota),
                            slice.credited(),
                            slice.tier().value(),
                            slice.amount()));
            credited = end;
        }
        return slices;
    }
}
