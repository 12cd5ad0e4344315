package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What all schedules in the journal come to, as tables of Markdown.
final class SoFar {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUMS =
            List.of("lost", "doubled", "cents", "deliveredAgain", "commands", "deals");

    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<Kind, List<Double>> normalAfter = new TreeMap<>();
    private int schedules;
    private int clean;

    /// Reads the journal's lines.
    static SoFar of(Path journal) {
        var soFar = new SoFar();
        try {
            for (var line : Files.readAllLines(journal)) {
                soFar.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The journal cannot be read: " + e.getMessage(), e);
        }
        return soFar;
    }

    private void add(JsonNode schedule) {
        schedules++;
        clean += schedule.path("clean").asBoolean() ? 1 : 0;
        SUMS.forEach(name -> sums.merge(name, schedule.path(name).asLong(), Long::sum));
        for (var fault : schedule.path("faults")) {
            var name = fault.path("fault").asText();
            var kind = Kind.valueOf(name.substring(0, name.indexOf(' ')));
            var times = normalAfter.computeIfAbsent(kind, _ -> new ArrayList<>());
            times.add(fault.path("normalAfterS").asDouble(Double.NaN));
        }
    }

    String text() {
        var text = new StringBuilder();
        text.append("%d schedules, %d clean: %s%n%n".formatted(schedules, clean, sums));
        text.append("| kind | times | normal after, median | longest |\n|---|---:|---:|---:|\n");
        normalAfter.forEach((kind, times) -> {
            Collections.sort(times);
            text.append(
                    "| `%s` | %d | %s | %s |%n"
                            .formatted(
                                    kind,
                                    times.size(),
                                    shown(times.get((times.size() - 1) / 2)),
                                    shown(times.getLast())));
        });
        var missing = new ArrayList<>(List.of(Kind.values()));
        missing.removeAll(normalAfter.keySet());
        if (!missing.isEmpty()) {
            text.append("\nNot among them: %s%n".formatted(missing));
        }
        return text.toString();
    }

    /// One without a time was not normal again while the schedule still looked.
    private static String shown(double seconds) {
        return Double.isNaN(seconds) ? "not in time" : "%.1f s".formatted(seconds);
    }
}
