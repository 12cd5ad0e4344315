package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.bench.faults.Outcome.Suffered;
import io.paceline.local.process.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One schedule on a platform that may have been through others: faults under load for some
/// minutes, then quiet, then the comparison of everything so far.
final class Ordeal {

    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(3);
    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(2);

    private final Ground ground;
    private final Clients clients;
    private final Compare compare;
    private final Lag lag;
    private final List<String> members;

    Ordeal(Ground ground) {
        this.ground = ground;
        var year = Year.now(Clock.systemUTC()).toString();
        var quotas = Oracle.quotas(goals(ground.api(), year));
        var tree = Tree.of(ground.api());
        this.compare = new Compare(ground.api(), ground.tail(), ground.told(), year, quotas, tree);
        this.lag = new Lag(ground.told(), ground.groups(), ground.database());
        var product =
                ground.api().get("/api/deal/products").path("items").path(0).path("id").asText();
        this.members = List.copyOf(new Oracle(year, quotas, tree, List.of()).members());
        this.clients = new Clients(ground.api(), ground.told(), members, product);
    }

    /// Who sells.
    List<String> members() {
        return members;
    }

    Outcome run(Schedule schedule, Duration time, int dealsPerSecond) {
        System.out.printf("Seed %d%n", schedule.seed());
        int commandsBefore = ground.told().commands();
        int dealsBefore = ground.told().deals().size();
        int restartsBefore = ground.parts().endedByThemselves();
        var suffered = new ArrayList<Suffered>();
        clients.begin(schedule.seed(), dealsPerSecond);
        try {
            long end = System.nanoTime() + time.toNanos();
            for (var fault : schedule.faults()) {
                if (System.nanoTime() > end) {
                    break;
                }
                Pause.millis(fault.pauseSeconds() * 1000L);
                suffered.add(suffer(fault));
            }
        } finally {
            clients.close();
        }
        long settling = System.nanoTime();
        var verdict = settle();
        return new Outcome(
                schedule.seed(),
                suffered,
                ground.told().commands() - commandsBefore,
                ground.told().deals().size() - dealsBefore,
                ground.parts().endedByThemselves() - restartsBefore,
                (System.nanoTime() - settling) / 1e9,
                verdict);
    }

    /// How the platform differs at this moment, when something may still be on its way.
    Verdict now() {
        return compare.now();
    }

    private Suffered suffer(Fault fault) {
        System.out.printf("    %-45s ", fault);
        long began = System.nanoTime();
        new Harm(ground, members.getFirst()).doAndUndo(fault);
        double took = (System.nanoTime() - began) / 1e9;
        double recovered = lag.secondsUntilNormal(RECOVERY_LIMIT);
        System.out.printf("%6.1f s, normal after %6.1f s%n", took, recovered);
        return new Suffered(fault, took, recovered);
    }

    /// Compares until nothing differs, since the last events may still be on their way.
    private Verdict settle() {
        long deadline = System.nanoTime() + SETTLING_LIMIT.toNanos();
        while (true) {
            var verdict = compare.now();
            if (verdict.isClean() || System.nanoTime() > deadline) {
                return verdict;
            }
            Pause.millis(1000);
        }
    }

    private static Collection<JsonNode> goals(Api api, String year) {
        var goals = new ArrayList<JsonNode>();
        for (var period : Compare.periods(year)) {
            api.get("/api/goal/attainment?period=" + period).path("items").forEach(goals::add);
        }
        return goals;
    }
}
