package io.paceline.deal.terms;

import static java.math.RoundingMode.HALF_UP;

import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.deal.DealState.SplitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What each split gets of each line. The running total of the lines is divided, and a line's share
/// is the growth of a split's part, so the shares of a line add up to the line and the shares of a
/// split to its part of the deal.
///
/// `REVENUE` splits divide the running total among them by largest remainder. An `OVERLAY` split
/// divides nothing: its part is its percent of the running total, rounded half up, whatever the
/// others get.
final class Shares {

    private final List<Split> splits;
    private final List<BigDecimal> revenuePercents;
    private final int decimals;

    Shares(List<Split> splits, int decimals) {
        this.splits = splits;
        this.decimals = decimals;
        this.revenuePercents =
                splits.stream()
                        .filter(split -> split.kind() == SplitKind.REVENUE)
                        .map(Split::percent)
                        .toList();
    }

    List<DealState.Split> of(List<BigDecimal> lineAmounts) {
        var totals = runningTotals(lineAmounts).stream().map(this::divide).toList();
        var shares = new ArrayList<DealState.Split>();
        for (int j = 0; j < splits.size(); j++) {
            var split = splits.get(j);
            var parts = new ArrayList<BigDecimal>();
            for (int i = 1; i < totals.size(); i++) {
                parts.add(totals.get(i).get(j).subtract(totals.get(i - 1).get(j)));
            }
            shares.add(
                    new DealState.Split(
                            split.memberId(),
                            split.kind(),
                            split.percent(),
                            totals.getLast().get(j),
                            parts));
        }
        return shares;
    }

    private List<BigDecimal> runningTotals(List<BigDecimal> lineAmounts) {
        var totals = new ArrayList<BigDecimal>();
        totals.add(BigDecimal.ZERO.setScale(decimals));
        for (var amount : lineAmounts) {
            totals.add(totals.getLast().add(amount));
        }
        return totals;
    }

    private List<BigDecimal> divide(BigDecimal total) {
        var revenue = LargestRemainder.divide(total, revenuePercents, decimals).iterator();
        return splits.stream()
                .map(split ->
                        switch (split.kind()) {
                            case REVENUE -> revenue.next();
                            case OVERLAY ->
                                    LargestRemainder.percentOf(total, split.percent())
                                            .setScale(decimals, HALF_UP);
                        })
                .toList();
    }
}
