package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.MemoryUse;
import io.paceline.local.Ports;
import io.paceline.local.Progress;
import io.paceline.local.Service;
import java.util.List;
import java.util.function.Supplier;

/// How long the whole platform takes from nothing to ready, and again with its data there, and what
/// it holds in memory at rest and under load. It is what `infra/local/start` does after the build,
/// on free ports, so that it can be measured beside a platform that runs.
final class Start {

    private static final double LIMIT_SECONDS = 60;
    private static final double KIB_PER_MIB = 1024;

    private Start() {}

    static void measure(Arguments arguments) {
        int starts = arguments.number("--starts", 3);
        var report = Report.of("speed-start", 0).parameter("starts", starts);
        var repository = Folders.repositoryHere();
        var folders = new Folders(repository, repository.resolve("infra/bench/target/start"));
        start(report, "with empty data", () -> empty(folders), true).close();
        for (int i = 2; i <= starts; i++) {
            boolean last = i == starts;
            start(report, "with its data, number " + i, () -> again(folders), last).close();
        }
        report.note(
                """
                From the first line of the program to the readiness of the last service, with \
                nothing built in between; the virtual machine's own start, about a second, comes \
                on top. Memory is proportional: shared pages are divided among their users.\
                """);
        report.finish();
    }

    private static LocalPlatform empty(Folders folders) {
        return LocalPlatform.startEmpty(folders, Ports.free(), Progress.SILENT);
    }

    private static LocalPlatform again(Folders folders) {
        return LocalPlatform.start(folders, Ports.free(), Progress.SILENT);
    }

    private static LocalPlatform start(
            Report report, String name, Supplier<LocalPlatform> starting, boolean withMemory) {
        long began = System.nanoTime();
        var platform = starting.get();
        double infrastructure = (System.nanoTime() - began) / 1e9;
        platform.start(Service.values());
        double all = (System.nanoTime() - began) / 1e9;
        report.add(Figure.of(name, "PostgreSQL, Kafka and Connect", "s", infrastructure));
        report.add(Figure.of(name, "everything ready", "s", all).atMost(LIMIT_SECONDS));
        if (withMemory) {
            memory(report, name, platform.memory());
        }
        return platform;
    }

    static void memory(Report report, String group, List<MemoryUse> uses) {
        double all = 0;
        for (var use : uses) {
            double mib = use.proportionalKib() / KIB_PER_MIB;
            all += mib;
            report.add(Figure.of(group, "memory: " + use.part(), "MiB", mib));
        }
        report.add(Figure.of(group, "memory: all", "MiB", all));
    }
}
