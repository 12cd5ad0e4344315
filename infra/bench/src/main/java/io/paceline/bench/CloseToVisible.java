package io.paceline.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Wins deals at a fixed rate that does not slow down when the platform does, and tells how long
/// after the moment each should have been won its attainment and its commission were on the live
/// stream. The deals it wins stay in the platform's data, named `bench`.
final class CloseToVisible {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Gateway gateway = new Gateway();
    private final Sightings sightings = new Sightings();
    private final Load load;

    /// A deal that is won by the bench.
    ///
    /// @param count how many deals its owner's goal counts once this one is in
    private record Won(String dealId, String goalId, int count, long dueNanos) {}

    private record Owner(String memberId, String goalId, int dealsBefore) {}

    private CloseToVisible(Load load) {
        this.load = load;
    }

    public static void main(String... arguments) {
        new CloseToVisible(Load.of(arguments)).run();
    }

    private void run() {
        var owners = owners();
        System.out.printf("Opening %d deals for %d owners ...%n", load.deals(), owners.size());
        var dealIds = openDeals(owners);
        sightings.watch(gateway);
        System.out.printf(
                "Winning %d deals a second for %d s, after %d s of warm-up ...%n",
                load.ratePerSecond(), load.seconds(), load.warmupSeconds());
        var measured = win(owners, dealIds).subList(load.warmupDeals(), load.deals());
        awaitLast(measured);
        print("commission visible", measured, won -> sightings.commissionOf(won.dealId()));
        print("attainment visible", measured, won -> sightings.counted(won.goalId(), won.count()));
    }

    /// Representatives with a goal for this year.
    private List<Owner> owners() {
        int year = LocalDate.now(Clock.systemUTC()).getYear();
        var owners = new ArrayList<Owner>();
        for (var row : gateway.get("/api/goal/attainment?period=" + year).path("items")) {
            if (row.path("owner").path("kind").asText().equals("MEMBER")) {
                owners.add(
                        new Owner(
                                row.path("owner").path("id").asText(),
                                row.path("goalId").asText(),
                                row.path("deals").asInt()));
            }
        }
        if (owners.isEmpty()) {
            throw new IllegalStateException("No member has a goal for " + year + "; load the demo");
        }
        return owners;
    }

    private List<String> openDeals(List<Owner> owners) {
        var product = gateway.get("/api/deal/products").path("items").path(0).path("id").asText();
        var ids = new ArrayList<String>();
        for (int i = 0; i < load.deals(); i++) {
            var owner = owners.get(i % owners.size());
            var deal =
                    """
                    {"name": "bench %d", "ownerId": "%s", "currency": "USD",
                     "lines": [{"productId": "%s", "quantity": "1", "unitPrice": "%d.00"}],
                     "splits": [{"memberId": "%s", "kind": "REVENUE", "percent": "100"}]}
                    """
                            .formatted(i, owner.memberId(), product, 100 + i, owner.memberId());
            ids.add(gateway.post("/api/deal/deals", deal).path("id").asText());
        }
        return ids;
    }

    private List<Won> win(List<Owner> owners, List<String> dealIds) {
        var won = new ArrayList<Won>();
        var answers = new ArrayList<CompletableFuture<Integer>>();
        Map<String, Integer> counts = new HashMap<>();
        long start = System.nanoTime() + 1_000_000_000L;
        for (int i = 0; i < dealIds.size(); i++) {
            var owner = owners.get(i % owners.size());
            int count = owner.dealsBefore() + counts.merge(owner.goalId(), 1, Integer::sum);
            long due = start + i * load.nanosBetween();
            LockSupport.parkNanos(due - System.nanoTime());
            answers.add(
                    gateway.postLater("/api/deal/deals/%s/win".formatted(dealIds.get(i)), "{}"));
            won.add(new Won(dealIds.get(i), owner.goalId(), count, due));
        }
        answers.forEach(answer -> requireOk(answer.join()));
        return won;
    }

    private static void requireOk(int status) {
        if (status != 200) {
            System.err.println("A win was answered with " + status);
        }
    }

    private void awaitLast(List<Won> measured) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && measured.stream().anyMatch(this::isMissing)) {
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private boolean isMissing(Won won) {
        return sightings.commissionOf(won.dealId()) == null
                || sightings.counted(won.goalId(), won.count()) == null;
    }

    private interface Sighting {
        @Nullable Long of(Won won);
    }

    private static void print(String what, List<Won> measured, Sighting sighting) {
        var histogram = new Histogram(Duration.ofMinutes(5).toNanos(), 3);
        int missing = 0;
        for (var won : measured) {
            var seen = sighting.of(won);
            if (seen == null) {
                missing++;
            } else {
                histogram.recordValue(Math.max(0, seen - won.dueNanos()));
            }
        }
        System.out.printf(
                "%-20s p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms   %d deals, %d missing%n",
                what,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getMaxValue() / 1e6,
                measured.size(),
                missing);
    }
}
