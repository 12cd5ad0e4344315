package io.paceline.incentive.rating;

import io.paceline.contracts.EventType;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.simulation.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A random year of three payees, as the other services tell it, with some events that cannot be
/// applied as they were sent, and what is true of it in the end.
final class Company {

    static final List<String> QUARTERS = List.of("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4");
    static final String YEAR = "2017";

    /// @param shares absent for a deal that is not won
    record DealNow(UUID id, String currency, LocalDate closeDate, @Nullable List<Share> shares) {}

    record QuotaOf(UUID payee, String label) {}

    final List<UUID> payees;
    final Map<UUID, DealNow> deals = new HashMap<>();
    final Map<QuotaOf, BigDecimal> quotas = new HashMap<>();
    final List<Message> messages = new ArrayList<>();
    private final RandomGenerator random;

    Company(RandomGenerator random) {
        this.random = random;
        this.payees = List.of(id(), id(), id());
        for (var payee : payees) {
            QUARTERS.forEach(label -> addQuota(payee, label));
            addQuota(payee, YEAR);
        }
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            addDeal(id());
        }
    }

    private void addQuota(UUID payee, String label) {
        var goal = id();
        int revisions = 1 + random.nextInt(2);
        for (int revision = 1; revision <= revisions; revision++) {
            var target = BigDecimal.valueOf(random.nextLong(100_000, 3_000_000), 2);
            var state = Sales.quotaState(goal, payee, label, target.toPlainString());
            var type = revision == 1 ? EventType.GOAL_ACTIVATED : EventType.GOAL_ADJUSTED;
            add(
                    Message.of(type, goal, revision, state),
                    "{\"id\":\"%s\",\"target\":\"much\"}".formatted(goal));
            quotas.put(new QuotaOf(payee, label), target);
        }
    }

    private void addDeal(UUID deal) {
        int revisions = 1 + random.nextInt(4);
        for (int revision = 1; revision <= revisions; revision++) {
            // Few days, so that the stable key has to decide.
            var day = LocalDate.of(2017, 1 + random.nextInt(12), 1 + random.nextInt(2));
            var shares = shares();
            var given = shares.toArray(Share[]::new);
            var currency = random.nextInt(8) == 0 ? "EUR" : "USD";
            boolean won = random.nextInt(4) > 0;
            var state =
                    Sales.dealState(deal, won ? "WON" : "CANCELLED", day, given)
                            .replace("\"USD\"", '"' + currency + '"');
            add(
                    Message.of(type(won, revision), deal, revision, state),
                    state.replace("\"closeDate\":\"" + day + "\",", "")
                            .replace("CANCELLED", "WON"));
            deals.put(deal, new DealNow(deal, currency, day, won ? shares : null));
        }
    }

    private static EventType type(boolean won, int revision) {
        if (!won) {
            return EventType.DEAL_CANCELLED;
        }
        return revision == 1 ? EventType.DEAL_WON : EventType.DEAL_AMENDED;
    }

    private void add(Message message, String poison) {
        messages.add(
                switch (random.nextInt(16)) {
                    case 0 -> message.cutOff();
                    case 1 -> message.poisonedBy(poison);
                    default -> message;
                });
    }

    private List<Share> shares() {
        int lines = 1 + random.nextInt(2);
        var shares = new ArrayList<Share>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            var kind = random.nextInt(4) == 0 ? "OVERLAY" : "REVENUE";
            var payee = payees.get(random.nextInt(payees.size()));
            shares.add(new Share(payee, kind, amounts(lines)));
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
