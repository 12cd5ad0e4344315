package io.paceline.bench.engine;

import static java.util.Objects.requireNonNull;

import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `infra/bench/run engine [--rounds 3] [--seconds 3]`: what one core prices, table by table. Each
/// round runs every table once in a virtual machine of its own; the median of the rounds counts.
public final class Engine {

    private static final double CREDITS_PER_SECOND = 1_000_000;
    private static final int WARM_UP_SECONDS = 2;

    private Engine() {}

    public static void main(String[] arguments) throws RunnerException {
        var settings = Settings.of(arguments);
        var report =
                Report.of("engine", Cell.SEED)
                        .parameter("rounds", settings.rounds())
                        .parameter("seconds", settings.seconds())
                        .parameter("credits per cell", Cell.CREDITS)
                        .parameter("threads", 1);
        var measured = new ArrayList<Measured>();
        for (int round = 0; round < settings.rounds(); round++) {
            measured.addAll(round(settings.seconds()));
        }
        for (var table : Measured.medians(measured)) {
            var speed =
                    Figure.of(table.table(), table.way(), "credits/s", table.creditsPerSecond());
            report.add(table.isTargeted() ? speed.atLeast(CREDITS_PER_SECOND) : speed);
            report.add(
                    Figure.of(
                            table.table(),
                            table.way() + " allocates",
                            "B/credit",
                            table.bytesPerCredit()));
        }
        report.note(
                        "In order: the credits of one payee in one year come in business order. From"
                                + " scratch: they are sorted and summed first.")
                .finish();
    }

    private static List<Measured> round(int seconds) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(PayBenchmark.class.getSimpleName())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(WARM_UP_SECONDS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(seconds)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                        .build();
        return new Runner(options).run().stream().map(Engine::measured).toList();
    }

    private static Measured measured(RunResult result) {
        var parameters = result.getParams();
        return new Measured(
                parameters.getParam("split"),
                Integer.parseInt(parameters.getParam("tiers")),
                result.getPrimaryResult().getLabel().equals("inOrder")
                        ? "in order"
                        : "from scratch",
                result.getPrimaryResult().getScore(),
                requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore());
    }
}
