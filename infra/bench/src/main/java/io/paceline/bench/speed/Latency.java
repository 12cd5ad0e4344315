package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Latencies;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Sightings;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.time.Duration;
import java.util.List;

/// How soon a won deal is readable, and how much of that is the bare hop from an outbox row to a
/// consumer.
final class Latency {

    private static final double TIMES_THE_HOP = 2;
    private static final int TARGET_RATE = 100;
    private static final int HOPS_PER_SECOND = 20;
    private static final double MEDIAN = 50;
    private static final double TAIL = 99;

    private final Platform platform;
    private final Report report;
    private final int warmup;
    private final int seconds;

    private Latency(Platform platform, Report report, int warmup, int seconds) {
        this.platform = platform;
        this.report = report;
        this.warmup = warmup;
        this.seconds = seconds;
    }

    static void measure(Platform platform, Arguments arguments) throws Exception {
        var rates =
                arguments.has("--rate")
                        ? List.of(arguments.number("--rate", TARGET_RATE))
                        : arguments.numbers("--rates", List.of(20, TARGET_RATE, 300));
        int warmup = arguments.number("--warmup", 20);
        int seconds = arguments.number("--seconds", 30);

        var report =
                Report.of("speed-latency", 0)
                        .parameter("rates", rates)
                        .parameter("warmup s", warmup)
                        .parameter("seconds", seconds);
        var latency = new Latency(platform, report, warmup, seconds);
        for (var rate : rates) {
            latency.at(rate);
        }
        report.note(
                """
                Times count from when a deal should have been won. Ledger line and attainment are \
                readable when a query beside the services first finds them committed, of every \
                deal; "read" is the answer of the API that first shows the line, of two deals a \
                second. The bare hop runs from the commit of an outbox row of the same size, in \
                the same outbox and at the same time, to a plain consumer.\
                """);
        report.finish();
    }

    private void at(int rate) throws Exception {
        var schedule = new Schedule(rate, Duration.ofSeconds(warmup + seconds));
        var people = Salesperson.all(platform.gateway());
        System.out.printf("Opening %d deals%n", schedule.count());
        var deals =
                new OpenDeals(platform)
                        .open(schedule.count(), row -> people.get(row % people.size()));
        System.out.printf("Winning %d deals a second%n", rate);
        try (var journey = new Journey(platform);
                var hop = BareHop.on(platform)) {
            long begin = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            long measuredFrom = begin + Duration.ofSeconds(warmup).toNanos();
            var hops = new Schedule(HOPS_PER_SECOND, schedule.length());
            var beside = Thread.ofPlatform().name("hops").start(() -> hop.run(hops, begin));
            journey.win(deals, schedule, begin);
            beside.join();
            report(rate, journey, hop, measuredFrom);
        }
    }

    private void report(int rate, Journey journey, BareHop hop, long from) {
        var group = rate + " deals/s";
        var hopTime = hop.fromCommit(from);
        show(group, "bare hop", hopTime);
        show(group, "bare hop's own commit", hop.commits(from));
        var paid = latencies(journey, journey.paid, from);
        var counted = latencies(journey, journey.counted, from);
        show(group, "(a) ledger line readable", paid);
        show(group, "(b) attainment readable", counted);
        show(group, "(c) on the live stream", latencies(journey, journey.shown, from));
        show(group, "ledger line read through the API", sampled(journey, from));
        ratio(rate, group, "(a) / hop p50", paid, hopTime, MEDIAN);
        ratio(rate, group, "(a) / hop p99", paid, hopTime, TAIL);
        ratio(rate, group, "(b) / hop p50", counted, hopTime, MEDIAN);
        ratio(rate, group, "(b) / hop p99", counted, hopTime, TAIL);
        report.add(Figure.of(group, "missing", "deals", paid.missing()).atMost(0));
        report.add(Figure.of(group, "refused", "deals", journey.refused.get()).atMost(0));
        new Stages(platform, journey, from).addTo(report, group);
    }

    private void show(String group, String name, Latencies latencies) {
        report.add(Figure.of(group, name + " p50", "ms", latencies.percentile(MEDIAN)));
        report.add(Figure.of(group, name + " p99", "ms", latencies.percentile(TAIL)));
    }

    private void ratio(
            int rate, String group, String name, Latencies ours, Latencies bare, double at) {
        var figure = Figure.of(group, name, "ratio", ours.percentile(at) / bare.percentile(at));
        report.add(rate == TARGET_RATE ? figure.atMost(TIMES_THE_HOP) : figure);
    }

    private static Latencies latencies(Journey journey, Sightings sightings, long from) {
        var latencies = new Latencies();
        for (var won : journey.won) {
            if (won.due() >= from) {
                sightings
                        .of(won.dealId())
                        .ifPresentOrElse(at -> latencies.record(won.due(), at), latencies::miss);
            }
        }
        return latencies;
    }

    private static Latencies sampled(Journey journey, long from) {
        var latencies = new Latencies();
        for (var won : journey.won) {
            if (won.due() >= from) {
                journey.read.of(won.dealId()).ifPresent(at -> latencies.record(won.due(), at));
            }
        }
        return latencies;
    }
}
