package io.paceline.analytics.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A member's share in one line of a won deal. Only REVENUE splits are sales, so that all of them
/// together are what was sold, however it is divided.
record Sale(Deal deal, LocalDate closeDate, int split, Deal.Line line, BigDecimal amount) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// None unless the deal is won.
    static List<Sale> of(Deal deal) {
        var closed = deal.closeDate();
        if (deal.status() != Deal.Status.WON || closed == null) {
            return List.of();
        }
        return IntStream.range(0, deal.splits().size())
                .boxed()
                .filter(split -> deal.splits().get(split).kind() == Deal.SplitKind.REVENUE)
                .flatMap(split -> shares(deal, closed, split))
                .toList();
    }

    private static Stream<Sale> shares(Deal deal, LocalDate closed, int split) {
        var amounts = deal.splits().get(split).lineAmounts();
        return IntStream.range(0, deal.lines().size())
                .mapToObj(line ->
                        new Sale(deal, closed, split, deal.lines().get(line), amounts.get(line)));
    }

    UUID memberId() {
        return deal.splits().get(split).memberId();
    }

    /// The part of the quantity, in proportion to the split.
    BigDecimal quantity() {
        return line.quantity().multiply(deal.splits().get(split).percent()).divide(WHOLE);
    }
}
