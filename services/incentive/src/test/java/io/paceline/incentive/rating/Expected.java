package io.paceline.incentive.rating;

import static java.util.Objects.requireNonNull;

import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.RateTable;
import io.paceline.incentive.engine.Rating;
import io.paceline.incentive.engine.Rounding;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.engine.Split;
import io.paceline.incentive.engine.Tier;
import io.paceline.incentive.rating.History.DealNow;
import io.paceline.incentive.rating.History.QuotaOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a history pays, calculated once, from scratch and in order, without the service.
final class Expected {

    static final LocalDate SECOND_VERSION = LocalDate.of(2017, 8, 15);
    static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

    /// The pay of a credit in a cell, as text: component, interval, payee, deal, line, share,
    /// month.
    static Map<String, BigDecimal> balances(History history) {
        var balances = new HashMap<String, BigDecimal>();
        for (var payee : history.payees) {
            for (var label : List.of("2017", "2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4")) {
                addCell(history, payee, label, balances);
            }
        }
        balances.values().removeIf(pay -> pay.signum() == 0);
        return balances;
    }

    private static void addCell(
            History history, UUID payee, String label, Map<String, BigDecimal> balances) {
        var quota = requireNonNull(history.quotas.get(new QuotaOf(payee, label)));
        var facts = new ArrayList<Fact>();
        history.deals.forEach((id, deal) -> {
            if (deal.won() && inside(deal.closeDate(), label)) {
                addFacts(id, deal, payee, rating(label, deal.closeDate(), quota), facts);
            }
        });
        for (var line : Pay.fromScratch(facts, CENTS)) {
            balances.put(key(payee, label, line.fact().position()), line.pay());
        }
    }

    private static void addFacts(
            UUID id, DealNow deal, UUID payee, Rating rating, List<Fact> facts) {
        var at = deal.closeDate().atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (var share : deal.shares()) {
            for (int i = 0; share.member().equals(payee) && i < share.lineAmounts().size(); i++) {
                var place =
                        new Position(deal.closeDate(), at, id, i + 1, Share.valueOf(share.kind()));
                facts.add(new Fact(place, new BigDecimal(share.lineAmounts().get(i)), rating));
            }
        }
    }

    private static boolean inside(LocalDate date, String label) {
        return label.length() == 4 || label.endsWith("Q" + (1 + (date.getMonthValue() - 1) / 3));
    }

    private static Rating rating(String label, LocalDate closeDate, BigDecimal quota) {
        boolean second = !closeDate.isBefore(SECOND_VERSION);
        if (label.length() == 4) {
            return Rating.onAttainment(
                    table("1", "1.2", "0", "0.01", second ? "0.03" : "0.02"),
                    Split.RETROACTIVE,
                    quota);
        }
        return Rating.onAttainment(
                table("1", "1.5", second ? "0.06123457" : "0.05", "0.08", "0.12"),
                Split.MARGINAL,
                quota);
    }

    private static RateTable table(
            String edge, String next, String low, String middle, String top) {
        var one = new BigDecimal(edge);
        var two = new BigDecimal(next);
        return new RateTable(
                List.of(
                        new Tier(BigDecimal.ZERO, one, new BigDecimal(low)),
                        new Tier(one, two, new BigDecimal(middle)),
                        new Tier(two, null, new BigDecimal(top))),
                Edge.UPPER);
    }

    private static String key(UUID payee, String label, Position place) {
        return "%s %s %s/%d/%s %s"
                .formatted(
                        label,
                        payee,
                        place.dealId(),
                        place.line(),
                        place.share(),
                        place.closeDate().toString().substring(0, 7));
    }

    private Expected() {}
}
