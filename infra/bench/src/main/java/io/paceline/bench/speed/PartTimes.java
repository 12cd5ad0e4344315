package io.paceline.bench.speed;

import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long each part of a platform took from its start to its readiness.
final class PartTimes implements Progress {

    private static final double NANOS = 1e9;

    private final long began = System.nanoTime();
    private final Map<String, Long> begins = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    @Override
    public synchronized void begins(String part) {
        begins.put(part, System.nanoTime());
    }

    @Override
    public synchronized void isReady(String part) {
        seconds.put(part, (System.nanoTime() - begins.getOrDefault(part, began)) / NANOS);
    }

    @Override
    public void note(String text) {
        System.out.println(text);
    }

    /// Since this was made.
    double all() {
        return (System.nanoTime() - began) / NANOS;
    }

    synchronized void addTo(Report report, String group) {
        seconds.forEach((part, time) -> report.add(Figure.of(group, part, "s", time)));
    }
}
