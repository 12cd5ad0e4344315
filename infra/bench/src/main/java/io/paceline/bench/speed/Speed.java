package io.paceline.bench.speed;

import static java.util.Objects.requireNonNull;

import io.paceline.bench.load.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The program behind `infra/bench/run speed`: measures what is asked for, one after the other, on
/// one platform.
final class Speed {

    /// Something to measure; it writes a report of its own.
    interface Measurement {
        void run(Platform platform, Arguments arguments) throws Exception;
    }

    private static final Map<String, Measurement> ALL = all();

    private Speed() {}

    private static Map<String, Measurement> all() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("latency", Latency::measure);
        all.put("throughput", Throughput::measure);
        all.put("hotkeys", HotKeys::measure);
        all.put("backlog", Backlog::measure);
        return all;
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
        try (var platform = Platform.of(arguments)) {
            for (var word : wanted) {
                System.out.println("Measuring " + word);
                requireNonNull(ALL.get(word)).run(platform, arguments);
            }
        }
        System.exit(0);
    }
}
