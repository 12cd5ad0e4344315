package io.paceline.bench.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What was asked for.
///
/// @param seed of the first schedule; each next one has the next seed
/// @param minutes of load and faults in each schedule
/// @param only kinds of fault; empty for all that this machine allows
record Arguments(long seed, double minutes, int schedules, int dealsPerSecond, List<Kind> only) {

    Arguments {
        if (minutes <= 0 || schedules < 1 || dealsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "usage: --seed S --minutes N [--schedules K] [--rate D] [--only KIND,...]");
        }
        only = List.copyOf(only);
    }

    static Arguments of(String... words) {
        var given = Arrays.asList(words);
        return new Arguments(
                Long.parseLong(value(given, "--seed", "1")),
                Double.parseDouble(value(given, "--minutes", "3")),
                Integer.parseInt(value(given, "--schedules", "1")),
                Integer.parseInt(value(given, "--rate", "8")),
                kinds(value(given, "--only", "")));
    }

    private static List<Kind> kinds(String list) {
        var kinds = new ArrayList<Kind>();
        for (var name : list.split(",", -1)) {
            if (!name.isBlank()) {
                kinds.add(Kind.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return kinds;
    }

    private static String value(List<String> given, String option, String usual) {
        int at = given.indexOf(option);
        return at < 0 || at + 1 == given.size() ? usual : given.get(at + 1);
    }
}
