package io.paceline.bench.speed;

import static java.util.Objects.requireNonNull;

import io.paceline.bench.load.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The program behind `infra/bench/run speed`: measures what is asked for, one after the other,
/// each on a fresh platform unless told otherwise.
final class Speed {

    /// Something to measure; it writes a report of its own.
    interface Measurement {
        void run(Arguments arguments) throws Exception;
    }

    /// The same, on a platform that runs.
    interface OnPlatform {
        void run(Platform platform, Arguments arguments) throws Exception;
    }

    private static final Map<String, Measurement> ALL = all();

    private Speed() {}

    private static Map<String, Measurement> all() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("start", Start::measure);
        all.put("latency", on(Latency::measure));
        all.put("throughput", on(Throughput::measure));
        all.put("backlog", on(Backlog::measure));
        all.put("hotkeys", on(HotKeys::measure));
        all.put("dashboards", on(Dashboards::measure));
        all.put("import", on(ImportSpeed::measure));
        all.put("recalculation", on(Recalculation::measure));
        all.put("consumer", on(ConsumerSide::measure));
        all.put("rebalance", on(Rebalance::measure));
        all.put("growth", on(Growth::measure));
        return all;
    }

    private static Measurement on(OnPlatform measurement) {
        return arguments -> {
            try (var platform = Platform.of(arguments)) {
                measurement.run(platform, arguments);
            }
        };
    }

    public static void main(String... given) throws Exception {
        var arguments = Arguments.of(given);
        var wanted = arguments.words().isEmpty() ? List.copyOf(ALL.keySet()) : arguments.words();
        for (var word : wanted) {
            if (!ALL.containsKey(word)) {
                System.err.printf("There is no measurement %s, but: %s%n", word, ALL.keySet());
                System.exit(2);
            }
        }
        for (var word : wanted) {
            System.out.println("Measuring " + word);
            requireNonNull(ALL.get(word)).run(arguments);
        }
        arguments.requireAllAsked();
        System.exit(0);
    }
}
