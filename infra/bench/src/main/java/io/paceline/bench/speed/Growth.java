package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Latencies;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Whether a deal costs the same however many came before it.
final class Growth {

    private static final int LARGEST_FILE = 200_000;
    private static final int PROBE_DEALS = 5_000;
    private static final int WINS_PER_SECOND = 20;
    private static final double AS_GOOD_AS_FLAT = 1.5;
    private static final int DAYS_A_SIZE = 80;
    private static final double PER_DEAL = 1e6;

    private final Platform platform;
    private final Report report;
    private final SellingDays days = new SellingDays();
    private final IntFunction<Salesperson> owners;
    private final Map<String, Double> smallest = new LinkedHashMap<>();

    private Growth(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
        this.owners = OpportunityFile.evenly(Salespeople.known(platform));
    }

    static void measure(Platform platform, Arguments arguments) throws Exception {
        var sizes = arguments.numbers("--sizes", List.of(10_000, 100_000, 1_000_000));
        int seconds = arguments.number("--seconds", 20);
        var report =
                Report.of("speed-growth", 0)
                        .parameter("sizes", sizes)
                        .parameter("seconds", seconds);
        var growth = new Growth(platform, report);
        for (int size : sizes) {
            growth.to(size);
            growth.probe(size, seconds);
        }
        report.note(
                """
                At each size: a file of 5,000 won deals until all are paid; single wins at 20 a \
                second until their ledger line is readable; and the proof of the whole ledger from \
                scratch, by credit. A cost is flat when it is at most 1.5 times that of the \
                smallest size.\
                """);
        report.finish();
    }

    private void to(int size) throws Exception {
        int left = size - deals();
        System.out.printf("Growing by %d deals%n", left);
        for (; left > 0; left -= LARGEST_FILE) {
            int rows = Math.min(left, LARGEST_FILE);
            int share = Math.max(1, DAYS_A_SIZE * rows / size);
            double took =
                    new PaidFile(platform)
                            .seconds(OpportunityFile.of(rows, days.take(share), owners));
            System.out.printf("%d deals in %.0f s%n", rows, took);
        }
    }

    private int deals() throws Exception {
        try (var connection = platform.database("deal")) {
            return (int) Sql.number(connection, "select count(*) from deal");
        }
    }

    private void probe(int size, int seconds) throws Exception {
        var group = "%,d deals".formatted(size);
        double paid =
                new PaidFile(platform)
                        .seconds(OpportunityFile.of(PROBE_DEALS, days.take(1), owners));
        add(group, "a deal by file until paid", "µs", paid * PER_DEAL / PROBE_DEALS);
        add(group, "single win until readable, p50", "ms", wins(seconds));
        long began = System.nanoTime();
        int credits = new Proof(platform).run().path("credits").asInt();
        double took = (System.nanoTime() - began) / 1e9;
        add(group, "proof from scratch, by credit", "µs", took * PER_DEAL / credits);
    }

    private double wins(int seconds) throws Exception {
        var schedule = new Schedule(WINS_PER_SECOND, Duration.ofSeconds(2L * seconds));
        var deals = new OpenDeals(platform).open(schedule.count(), owners);
        try (var journey = new Journey(platform)) {
            journey.win(deals, schedule, System.nanoTime());
            var latencies = new Latencies();
            journey.won.stream()
                    .skip(schedule.count() / 2)
                    .forEach(won ->
                            journey.paid
                                    .of(won.dealId())
                                    .ifPresentOrElse(
                                            at -> latencies.record(won.due(), at),
                                            latencies::miss));
            return latencies.percentile(50);
        }
    }

    private void add(String group, String name, String unit, double cost) {
        report.add(Figure.of(group, name, unit, cost));
        var before = smallest.putIfAbsent(name, cost);
        if (before != null) {
            report.add(
                    Figure.of(group, name + " / smallest", "ratio", cost / before)
                            .atMost(AS_GOOD_AS_FLAT));
        }
    }
}
