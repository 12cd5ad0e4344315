package io.paceline.bench.peers.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures all ways in turn, round after round, on the infrastructure that the launcher has
/// started, and leaves the figures in a file: way, name, unit and value in a line.
public final class Outboxes {

    private Outboxes() {}

    /// Runs all rounds.
    ///
    /// @param arguments the file with the settings
    public static void main(String[] arguments) throws IOException {
        var settings = Settings.in(Path.of(arguments[0]));
        var outcomes = new ArrayList<Outcome>();
        try (var connectors = new Connectors(settings)) {
            setUp(settings, connectors);
            for (int round = 1; round <= settings.number("rounds"); round++) {
                var order = new ArrayList<>(settings.ways());
                Collections.rotate(order, round);
                for (var way : order) {
                    var outcome = new Round(settings, connectors, way).run();
                    System.out.println("round %d  %s".formatted(round, outcome));
                    outcomes.add(outcome);
                }
            }
        }
        Files.write(Path.of(settings.text("results")), lines(settings.ways(), outcomes));
    }

    private static void setUp(Settings settings, Connectors connectors) {
        for (var way : settings.ways()) {
            new Schema(settings).prepare(way);
            way.connector().ifPresent(connectors::awaitRunning);
        }
        if (settings.ways().contains(Way.DEBEZIUM)) {
            Way.DEBEZIUM.connector().ifPresent(connectors::pollByDefault);
        }
        settings.ways().forEach(way -> way.connector().ifPresent(connectors::stop));
    }

    private static List<String> lines(Collection<Way> ways, List<Outcome> outcomes) {
        var lines = new ArrayList<String>();
        for (var way : ways) {
            var ofWay = outcomes.stream().filter(outcome -> outcome.way() == way).toList();
            var latencies =
                    ofWay.stream().flatMap(outcome -> outcome.latencies().stream()).toList();
            lines.add(line(way, "commit to consumer p50", "ms", Outcome.millis(latencies, 0.5)));
            lines.add(line(way, "commit to consumer p99", "ms", Outcome.millis(latencies, 0.99)));
            lines.add(
                    line(
                            way,
                            "written and brought over",
                            "events/s",
                            median(ofWay, Outcome::eventsPerSecond)));
            lines.add(
                    line(
                            way,
                            "backlog drained",
                            "events/s",
                            median(ofWay, Outcome::drainedPerSecond)));
            lines.add(
                    line(
                            way,
                            "backlog, with the start",
                            "s",
                            median(ofWay, Outcome::backlogSeconds)));
            lines.add(line(way, "missing", "events", sum(ofWay, Outcome::missing)));
            lines.add(line(way, "doubled", "events", sum(ofWay, Outcome::doubled)));
        }
        return lines;
    }

    private static String line(Way way, String name, String unit, double value) {
        return String.join("\t", way.label(), name, unit, Double.toString(value));
    }

    private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        var sorted = outcomes.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double sum(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).sum();
    }
}
