package io.paceline.bench.faults;

import io.paceline.bench.faults.Outcome.Suffered;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Folders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The schedules that were run, for the report.
final class Recorded {

    private final Report report;
    private final Arguments arguments;
    private final Collection<Kind> possible;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Journal journal = Journal.in(Folders.repositoryHere());

    Recorded(Arguments arguments, Collection<Kind> possible) {
        this.arguments = arguments;
        this.possible = List.copyOf(possible);
        this.report =
                Report.of("faults", arguments.seed())
                        .parameter("minutes", arguments.minutes())
                        .parameter("deals/s", arguments.dealsPerSecond())
                        .parameter("kinds", possible);
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        journal.add(outcome, again(outcome));
        var verdict = outcome.verdict();
        System.out.printf(
                "    %s: %d commands, %d deals, settled in %.0f s; %s cents, %d lost, %d doubled,"
                        + " %d delivered again%n",
                outcome.isClean() ? "clean" : "NOT CLEAN",
                outcome.commands(),
                outcome.deals(),
                outcome.settledS(),
                verdict.cents().toPlainString(),
                verdict.lost(),
                verdict.doubled(),
                verdict.repeats());
        verdict.differences().forEach(difference -> System.out.println("      " + difference));
        if (!outcome.isClean()) {
            System.out.println("    again: " + again(outcome));
        }
        report.note(
                "seed %d: %s; %s"
                        .formatted(
                                outcome.seed(),
                                outcome.isClean() ? "clean" : "not clean, " + again(outcome),
                                outcome.faults().stream()
                                        .map(each ->
                                                "%s (normal after %.1f s)"
                                                        .formatted(each.fault(), each.recoveredS()))
                                        .toList()));
    }

    /// Prints and keeps the report.
    ///
    /// @return whether every schedule was clean
    boolean finish() {
        sum("cents of difference", outcome -> outcome.verdict().cents().doubleValue());
        sum("lost", outcome -> (double) outcome.verdict().lost());
        sum("doubled", outcome -> (double) outcome.verdict().doubled());
        report.add(Figure.of("schedules", "", outcomes.size()));
        report.add(
                Figure.of(
                        "clean schedules",
                        "",
                        (double) outcomes.stream().filter(Outcome::isClean).count()));
        report.add(Figure.of("commands", "", outcomes.stream().mapToInt(Outcome::commands).sum()));
        report.add(Figure.of("deals", "", outcomes.stream().mapToInt(Outcome::deals).sum()));
        longestRecoveries();
        report.finish();
        return outcomes.stream().allMatch(Outcome::isClean);
    }

    private interface Count {
        double of(Outcome outcome);
    }

    /// Verdicts are about everything so far, so that the last one holds for all.
    private void sum(String name, Count count) {
        var last = outcomes.isEmpty() ? Double.NaN : count.of(outcomes.getLast());
        report.add(Figure.of(name, "", last).atMost(0));
    }

    private void longestRecoveries() {
        var longest = new TreeMap<Kind, Double>();
        var times = new TreeMap<Kind, Integer>();
        for (var outcome : outcomes) {
            for (Suffered each : outcome.faults()) {
                longest.merge(each.fault().kind(), each.recoveredS(), Math::max);
                times.merge(each.fault().kind(), 1, Integer::sum);
            }
        }
        longest.forEach((kind, seconds) -> {
            report.add(Figure.of(kind.name(), "longest until normal", "s", seconds));
            report.add(Figure.of(kind.name(), "times", "", times.getOrDefault(kind, 0)));
        });
    }

    /// With all that the schedule follows from.
    private String again(Outcome outcome) {
        var kinds = possible.size() == Kind.values().length ? "" : " --only " + names(possible);
        return "infra/bench/run faults --seed %d --minutes %s --rate %d%s"
                .formatted(outcome.seed(), arguments.minutes(), arguments.dealsPerSecond(), kinds);
    }

    private static String names(Collection<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::name).collect(Collectors.joining(","));
    }
}
