package io.paceline.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How the services' virtual machines run on one machine: small, so that all processes together
/// stay under 4 GiB unless large files are imported, and with the quick compiler only, since eight
/// of them share the cores. A service takes half of the processor time to start that way.
final class JavaOptions {

    private static final String MORE = "PACELINE_JAVA_OPTIONS";

    private JavaOptions() {}

    /// The options, and behind them those of the environment variable, which win: a benchmark of
    /// throughput sets `-XX:TieredStopAtLevel=4`.
    static List<String> ofServices() {
        var options =
                new ArrayList<>(
                        List.of(
                                "-Xms48m",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:ReservedCodeCacheSize=64m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED"));
        var more = System.getenv().getOrDefault(MORE, "");
        Arrays.stream(more.split(" ", -1)).filter(word -> !word.isBlank()).forEach(options::add);
        return List.copyOf(options);
    }
}
