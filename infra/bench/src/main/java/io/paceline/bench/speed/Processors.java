package io.paceline.bench.speed;

import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who uses the processors: the services, PostgreSQL, and this process, in which Kafka, Connect and
/// the load generator run.
final class Processors {

    private static final Pattern SERVICE = Pattern.compile("-Dpaceline\\.service=([a-z]+)");

    private final Map<String, Duration> before;
    private final long began = System.nanoTime();

    private Processors(Map<String, Duration> before) {
        this.before = before;
    }

    static Processors now() {
        return new Processors(used());
    }

    /// Adds how many cores each has used since, on average.
    void addTo(Report report, String group) {
        double nanos = System.nanoTime() - (double) began;
        used().forEach((name, duration) -> {
            var since = duration.minus(before.getOrDefault(name, Duration.ZERO));
            report.add(Figure.of(group, "cores used: " + name, "cores", since.toNanos() / nanos));
        });
    }

    private static Map<String, Duration> used() {
        var used = new TreeMap<String, Duration>();
        Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .forEach(process -> {
                    var spent = process.info().totalCpuDuration().orElse(Duration.ZERO);
                    used.merge(name(process), spent, Duration::plus);
                });
        return new LinkedHashMap<>(used);
    }

    private static String name(ProcessHandle process) {
        if (process.equals(ProcessHandle.current())) {
            return "kafka, connect and load";
        }
        var line = process.info().commandLine().orElse("");
        var service = SERVICE.matcher(line);
        if (service.find()) {
            return service.group(1);
        }
        return line.contains("postgres") ? "postgresql" : "other";
    }
}
