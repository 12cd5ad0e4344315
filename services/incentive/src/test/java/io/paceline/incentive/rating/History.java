package io.paceline.incentive.rating;

import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.ReceivedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// A random year of two payees: deals that are won, amended and cancelled, quotas that change. Its
/// events arrive more than once and in any order; what is true in the end does not depend on that.
final class History {

    /// A deal as its newest revision tells it.
    record DealNow(boolean won, LocalDate closeDate, List<Share> shares) {}

    record QuotaOf(UUID payee, String label) {}

    final List<UUID> payees;
    final Map<UUID, DealNow> deals = new HashMap<>();
    final Map<QuotaOf, BigDecimal> quotas = new HashMap<>();
    private final List<ReceivedEvent> events = new ArrayList<>();
    private final RandomGenerator random;

    History(RandomGenerator random) {
        this.random = random;
        this.payees = List.of(id(), id());
        for (var payee : payees) {
            for (var label : List.of("2017", "2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4")) {
                addQuota(payee, label);
            }
        }
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            addDeal(id());
        }
    }

    /// Batches in which the events arrive: shuffled, some of them twice.
    List<List<ReceivedEvent>> arrivals() {
        var arriving = new ArrayList<>(events);
        for (var event : events) {
            if (random.nextInt(4) == 0) {
                arriving.add(event);
            }
        }
        Collections.shuffle(arriving, Random.from(random));
        var batches = new ArrayList<List<ReceivedEvent>>();
        for (int i = 0; i < arriving.size(); ) {
            int end = Math.min(arriving.size(), i + 1 + random.nextInt(12));
            batches.add(arriving.subList(i, end));
            i = end;
        }
        return batches;
    }

    private void addQuota(UUID payee, String label) {
        var goal = id();
        int revisions = 1 + random.nextInt(2);
        for (int revision = 1; revision <= revisions; revision++) {
            var target = BigDecimal.valueOf(random.nextLong(100_000, 3_000_000), 2);
            events.add(Sales.quota(goal, payee, label, target.toPlainString(), revision));
            quotas.put(new QuotaOf(payee, label), target);
        }
    }

    private void addDeal(UUID deal) {
        int revisions = 1 + random.nextInt(4);
        for (int revision = 1; revision <= revisions; revision++) {
            // Few days, so that the stable key has to decide.
            var closeDate = LocalDate.of(2017, 1 + random.nextInt(12), 1 + random.nextInt(2));
            var shares = shares();
            boolean won = revision == 1 || random.nextInt(3) > 0;
            var given = shares.toArray(Share[]::new);
            events.add(
                    won
                            ? Sales.won(deal, closeDate, revision, given)
                            : Sales.cancelled(deal, closeDate, revision, given));
            deals.put(deal, new DealNow(won, closeDate, shares));
        }
    }

    private List<Share> shares() {
        int lines = 1 + random.nextInt(2);
        var shares = new ArrayList<Share>();
        shares.add(new Share(payees.getFirst(), "REVENUE", amounts(lines)));
        if (random.nextBoolean()) {
            shares.add(new Share(payees.getLast(), "REVENUE", amounts(lines)));
        }
        if (random.nextBoolean()) {
            shares.add(new Share(payees.getLast(), "OVERLAY", amounts(lines)));
        }
        return shares;
    }

    private List<String> amounts(int lines) {
        var amounts = new ArrayList<String>();
        for (int i = 0; i < lines; i++) {
            // A discount may exceed the price of a line.
            amounts.add(BigDecimal.valueOf(random.nextLong(-50_000, 700_000), 2).toPlainString());
        }
        return amounts;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
