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

    /// The named ones, and the issuer, without which nobody gets in.
    private static List<Service> services(String list) {
        var wanted = Arrays.asList(list.split(",", -1));
        var known = Service.stream().map(Service::label).toList();
        for (var name : wanted) {
            if (!known.contains(name)) {
                throw new CannotStart(
                        "there is no service %s; the services are %s"
                                .formatted(name, String.join(", ", known)));
            }
        }
        return Service.stream()
                .filter(service -> service == Service.ISSUER || wanted.contains(service.label()))
                .toList();
    }
}
