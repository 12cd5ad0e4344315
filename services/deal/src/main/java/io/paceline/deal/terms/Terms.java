package io.paceline.deal.terms;

import io.paceline.contracts.Amount;
import io.paceline.contracts.deal.DealState;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/// What is sold, for how much, and whose success it is. Terms that break a rule do not exist: see
/// [TermsRules].
public record Terms(Currency currency, List<Line> lines, List<Split> splits) {

    public Terms {
        lines = List.copyOf(lines);
        splits = List.copyOf(splits);
        TermsRules.require(currency, lines, splits);
    }

    /// The terms a published state was made from.
    public static Terms of(DealState state) {
        return new Terms(
                Currency.getInstance(state.currency()),
                state.lines().stream()
                        .map(l ->
                                new Line(l.productId(), l.quantity(), l.unitPrice(), l.discount()))
                        .toList(),
                state.splits().stream()
                        .map(s -> new Split(s.memberId(), s.kind(), s.percent()))
                        .toList());
    }

    public Amount amount() {
        return new Amount(LargestRemainder.sum(lineAmounts()), currency.getCurrencyCode());
    }

    public List<DealState.Line> publicLines() {
        return IntStream.range(0, lines.size()).mapToObj(this::publicLine).toList();
    }

    /// Each split with its share of the deal and of each line, in the order of the splits.
    public List<DealState.Split> publicSplits() {
        return new Shares(splits, decimals()).of(lineAmounts());
    }

    private DealState.Line publicLine(int index) {
        var line = lines.get(index);
        return new DealState.Line(
                index + 1,
                line.productId(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.amount(decimals()));
    }

    private List<BigDecimal> lineAmounts() {
        return lines.stream().map(line -> line.amount(decimals())).toList();
    }

    private int decimals() {
        return currency.getDefaultFractionDigits();
    }
}
