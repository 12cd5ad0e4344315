package io.paceline.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What the user asked `infra/local/start` for; the script itself answers `--help` and
/// `--no-build`.
record Options(boolean reset, boolean demonstration, Path data) {

    private static final List<String> KNOWN = List.of("--reset", "--no-demo");

    static Options of(String[] arguments, Path data) {
        var given = Arrays.asList(arguments);
        for (var argument : given) {
            if (!KNOWN.contains(argument)) {
                throw new CannotStart(
                        "unknown option %s; `infra/local/start --help` lists them"
                                .formatted(argument));
            }
        }
        return new Options(given.contains("--reset"), !given.contains("--no-demo"), data);
    }
}
