package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.OpenLoop;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.bench.speed.Journey.OpenDeal;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.MemoryUse;
import io.paceline.local.Ports;
import io.paceline.local.Service;
import io.paceline.local.program.Archiving;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// How long the whole platform takes from nothing to ready, and again with its data there, and what
/// it holds in memory at rest and under load. It is what `infra/local/start` does after the build,
/// on free ports, so that it can be measured beside a platform that runs.
final class Start {

    private static final double LIMIT_SECONDS = 60;
    private static final double KIB_PER_MIB = 1024;
    private static final Duration REST = Duration.ofSeconds(10);

    private final Report report;
    private final Folders folders;
    private final Schedule load;

    private Start(Report report, Folders folders, Schedule load) {
        this.report = report;
        this.folders = folders;
        this.load = load;
    }

    static void measure(Arguments arguments) throws Exception {
        int starts = arguments.number("--starts", 3);
        int rate = arguments.number("--rate", 20);
        int seconds = arguments.number("--seconds", 20);
        var report =
                Report.of("speed-start", 0)
                        .parameter("starts", starts)
                        .parameter("deals/s", rate)
                        .parameter("load s", seconds);
        var repository = Folders.repositoryHere();
        new Start(
                        report,
                        new Folders(repository, repository.resolve("infra/bench/target/start")),
                        new Schedule(rate, Duration.ofSeconds(seconds)))
                .measure(starts);
        report.note(
                """
                From the first line of the program to the readiness of the last service, with \
                nothing built in between; the virtual machine's own start, about a second, comes \
                on top. The services' archives of classes are made after the first start, unless \
                an earlier one did. The launcher of `infra/local/start` has one too, and so is \
                faster than this one, in which the load runs as well.\
                """);
        report.finish();
    }

    private void measure(int starts) throws Exception {
        try (var platform = start("start 1, on empty databases", true)) {
            platform.demonstration().load();
            try (var archiving = Archiving.begin(platform.programs())) {
                archiving.await();
            }
        }
        for (int i = 2; i <= starts; i++) {
            var name = "start " + i;
            var local = start(name, false);
            var stop = new Thread(local::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try (var platform = Platform.on(local, stop)) {
                if (i == starts) {
                    Thread.sleep(REST);
                    memory("memory at rest", local.memory());
                    win(platform);
                    memory("memory under load", local.memory());
                }
            }
        }
    }

    private LocalPlatform start(String name, boolean empty) {
        System.out.println("Measuring " + name);
        var times = new PartTimes();
        var platform =
                empty
                        ? LocalPlatform.startEmpty(folders, Ports.free(), times)
                        : LocalPlatform.start(folders, Ports.free(), times);
        platform.start(Service.values());
        double all = times.all();
        times.addTo(report, name);
        report.add(Figure.of(name, "everything ready", "s", all).atMost(LIMIT_SECONDS));
        return platform;
    }

    private void win(Platform platform) throws SQLException {
        var people = Salesperson.all(platform.gateway());
        var deals =
                new OpenDeals(platform).open(load.count(), row -> people.get(row % people.size()));
        OpenLoop.run(load, System.nanoTime(), (index, _) -> win(platform, deals.get(index)));
    }

    private static void win(Platform platform, OpenDeal deal) {
        var _ = platform.gateway().postLater("/api/deal/deals/%s/win".formatted(deal.id()), "{}");
    }

    /// What a process has of its own, and its part of what it shares with others.
    private void memory(String group, List<MemoryUse> uses) {
        double all = 0;
        for (var use : uses) {
            double proportional = use.proportionalKib() / KIB_PER_MIB;
            all += proportional;
            report.add(
                    Figure.of(
                            group,
                            use.part() + " resident",
                            "MiB",
                            use.residentKib() / KIB_PER_MIB));
            report.add(Figure.of(group, use.part() + " proportional", "MiB", proportional));
        }
        report.add(Figure.of(group, "all, proportional", "MiB", all));
    }
}
