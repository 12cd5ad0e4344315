package io.paceline.bench.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// @param rounds how often every table is measured
/// @param seconds for which it is measured each time, after its warm-up
record Settings(int rounds, int seconds) {

    static Settings of(String... arguments) {
        var given = new TreeMap<>(Map.of("--rounds", "3", "--seconds", "3"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!given.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "run engine [--rounds 3] [--seconds 3], not " + Arrays.toString(arguments));
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new Settings(number(given, "--rounds"), number(given, "--seconds"));
    }

    private static int number(Map<String, String> given, String option) {
        int number = Integer.parseInt(given.getOrDefault(option, ""));
        if (number < 1) {
            throw new IllegalArgumentException(option + " is above zero, not " + number);
        }
        return number;
    }
}
