package io.paceline.local;

import java.util.Arrays;
import java.util.List;

/// What the user asked `infra/local/start` for; the script itself answers `--help` and
/// `--no-build`.
record Options(boolean reset, boolean demonstration, List<Service> services) {

    private static final List<String> KNOWN = List.of("--reset", "--no-demo");
    private static final String ONLY = "--only=";

    Options {
        services = List.copyOf(services);
    }

    static Options of(String... arguments) {
        var given = Arrays.asList(arguments);
        var services = List.of(Service.values());
        for (var argument : given) {
            if (argument.startsWith(ONLY)) {
                services = services(argument.substring(ONLY.length()));
            } else if (!KNOWN.contains(argument)) {
                throw new CannotStart(
                        "unknown option %s; `infra/local/start --help` lists them"
                                .formatted(argument));
            }
        }
        var whole = services.size() == Service.values().length;
        return new Options(
                given.contains("--reset"), whole && !given.contains("--no-demo"), services);
    }

    private static List<Service> services(String list) {
        return Service.stream().filter(service -> contains(list, service)).toList();
    }

    private static boolean contains(String list, Service service) {
        return Arrays.asList(list.split(",", -1)).contains(service.label());
    }
}
