package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Whether deals that crowd on one payee or one unit are paid as fast as evenly spread ones.
final class HotKeys {

    private static final int DAYS = 20;
    private static final int ROUNDS = 3;
    private static final double SLOWER = 1.2;
    private static final String EVEN = "evenly spread";

    private final Platform platform;
    private final int deals;
    private final SellingDays days = new SellingDays();

    private HotKeys(Platform platform, int deals) {
        this.platform = platform;
        this.deals = deals;
    }

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        int deals = arguments.number("--deals", 10_000);
        var report = Report.of("speed-hotkeys", 0).parameter("deals", deals);
        report.parameter("rounds", ROUNDS);
        var keys = new HotKeys(platform, deals);
        var seconds = new LinkedHashMap<String, double[]>();
        keys.spreads().forEach((name, _) -> seconds.put(name, new double[ROUNDS]));
        keys.run(OpportunityFile.evenly(Salespeople.known(platform)));
        for (int round = 0; round < ROUNDS; round++) {
            for (var spread : keys.spreads().entrySet()) {
                double took = keys.run(spread.getValue());
                System.out.printf("%s: %.2f s%n", spread.getKey(), took);
                seconds.getOrDefault(spread.getKey(), new double[ROUNDS])[round] = took;
            }
        }
        double even = median(seconds.getOrDefault(EVEN, new double[ROUNDS]));
        seconds.forEach((name, times) -> {
            double time = median(times);
            report.add(Figure.of(name, "deals paid", "deals/s", deals / time));
            if (!name.equals(EVEN)) {
                report.add(Figure.of(name, "time / evenly", "ratio", time / even).atMost(SLOWER));
            }
        });
        report.note(
                """
                Won deals by file, from the upload until ledger and attainment have the last one; \
                the median of the rounds, which take turns.\
                """);
        report.finish();
    }

    private Map<String, IntFunction<Salesperson>> spreads() {
        var all = Salespeople.known(platform);
        var team = Salespeople.ofOneUnit(platform);
        var spreads = new LinkedHashMap<String, IntFunction<Salesperson>>();
        spreads.put(EVEN, OpportunityFile.evenly(all));
        spreads.put("half of all to one payee", half(List.of(all.getFirst()), all));
        spreads.put("half of all to one unit", half(team, all));
        spreads.put("all to one unit", OpportunityFile.evenly(team));
        return spreads;
    }

    private static IntFunction<Salesperson> half(List<Salesperson> few, List<Salesperson> all) {
        return row -> {
            var from = row % 2 == 0 ? few : all;
            return from.get(row / 2 % from.size());
        };
    }

    private double run(IntFunction<Salesperson> owners) throws SQLException {
        return new PaidFile(platform).seconds(OpportunityFile.of(deals, days.take(DAYS), owners));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
