package io.paceline.deal.lifecycle;

import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.terms.Line;
import io.paceline.deal.terms.Split;
import io.paceline.deal.terms.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// Deals to try things on.
final class SampleDeals {

    static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    static final UUID PRODUCT = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
    static final LocalDate OPENED = LocalDate.parse("2017-03-01");

    private SampleDeals() {}

    static Open open() {
        var id = UUID.randomUUID();
        return new Open(
                new Opportunity(
                        id,
                        "X-" + id,
                        "Cancity, GTX Pro",
                        null,
                        ADA,
                        "DIRECT",
                        new Schedule(OPENED, LocalDate.parse("2017-06-01")),
                        new Terms(
                                Currency.getInstance("USD"),
                                List.of(line("2", "4821"), line("1", "550")),
                                List.of(Split.whole(ADA)))),
                "Engaging");
    }

    static Line line(String quantity, String unitPrice) {
        return new Line(
                PRODUCT, new BigDecimal(quantity), new BigDecimal(unitPrice), BigDecimal.ZERO);
    }
}
