package io.paceline.bench.speed;

import static java.util.Objects.requireNonNull;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Latencies;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/// How long deals wait when one of two instances of incentive joins, leaves or is killed.
final class Rebalance {

    private static final int RATE = 20;
    private static final int SECONDS = 40;
    private static final Duration BEFORE = Duration.ofSeconds(10);

    private static final String SERVICE = "incentive";
    private static final String GROUP = "paceline.incentive.deals";

    private final Platform platform;
    private final Report report;
    private final Instance.Program program;

    private Rebalance(Platform platform, Report report, Instance.Program program) {
        this.platform = platform;
        this.report = report;
        this.program = program;
    }

    static void measure(Platform platform, Arguments arguments) throws Exception {
        int rounds = arguments.number("--rounds", 2);
        var report =
                Report.of("speed-rebalance", 0)
                        .parameter("rounds", rounds)
                        .parameter("deals per second", RATE);
        var program = Instance.Program.of(SERVICE);
        platform.processes().stop(Service.INCENTIVE);
        var rebalance = new Rebalance(platform, report, program);
        for (int round = 1; round <= rounds; round++) {
            for (var protocol : List.of("classic", "consumer")) {
                rebalance.round(protocol, "leaves, " + round, Instance::leave);
                rebalance.round(protocol, "is killed, " + round, Instance::kill);
            }
        }
        report.note(
                """
                Two instances of incentive share the partitions: under the classic group protocol \
                with cooperative assignment, and under the new one, where the broker assigns; with \
                a session timeout of 15 s and heartbeats every 3 s in both. The stall is the \
                longest that a deal waited for its ledger line after one of them went.\
                """);
        report.finish();
    }

    private void round(String protocol, String name, Consumer<Instance> end) throws Exception {
        var settings = Map.of("PACELINE_EVENTS_GROUPPROTOCOL", protocol);
        var first = program.start(settings);
        var second = program.start(settings);
        Threads.pause(BEFORE);
        var shares = shares();
        var schedule = new Schedule(RATE, Duration.ofSeconds(SECONDS));
        var people = OpportunityFile.evenly(Salespeople.known(platform));
        var deals = new OpenDeals(platform).open(schedule.count(), people);
        try (var journey = new Journey(platform)) {
            long begin = System.nanoTime();
            long ends = begin + BEFORE.toNanos();
            var ending =
                    Thread.ofPlatform()
                            .start(() -> {
                                Threads.pause(BEFORE);
                                end.accept(second);
                            });
            journey.win(deals, schedule, begin);
            Threads.join(ending);
            report(protocol + ", one " + name, shares, journey, ends);
        } finally {
            first.kill();
            second.kill();
        }
    }

    /// How many partitions of the deals each instance has, the fewest first.
    private List<Integer> shares() throws Exception {
        try (var admin = Admin.create(platform.kafka())) {
            var group = admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP);
            return requireNonNull(group).get().members().stream()
                    .map(member -> member.assignment().topicPartitions().size())
                    .sorted()
                    .toList();
        }
    }

    private void report(String name, List<Integer> shares, Journey journey, long ended) {
        var before = new Latencies();
        var after = new Latencies();
        for (var won : journey.won) {
            var latencies = won.due() < ended ? before : after;
            journey.paid
                    .of(won.dealId())
                    .ifPresentOrElse(at -> latencies.record(won.due(), at), latencies::miss);
        }
        report.add(Figure.of(name, "instances with partitions", "", shares.size()));
        report.add(Figure.of(name, "fewest partitions of one", "", shares.getFirst()));
        report.add(Figure.of(name, "readable p50, both there", "ms", before.percentile(50)));
        report.add(Figure.of(name, "stall", "ms", after.max()));
        report.add(Figure.of(name, "missing", "deals", after.missing()).atMost(0));
    }
}
