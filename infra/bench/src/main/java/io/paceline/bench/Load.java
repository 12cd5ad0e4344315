package io.paceline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many deals are won, and how fast.
record Load(int ratePerSecond, int warmupSeconds, int seconds) {

    Load {
        if (ratePerSecond < 1 || ratePerSecond > 1000 || warmupSeconds < 0 || seconds < 1) {
            throw new IllegalArgumentException("usage: --rate 1..1000 --warmup 0.. --seconds 1..");
        }
    }

    static Load of(String... arguments) {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        return new Load(
                number(given, "--rate", 20),
                number(given, "--warmup", 10),
                number(given, "--seconds", 30));
    }

    int deals() {
        return ratePerSecond * (warmupSeconds + seconds);
    }

    int warmupDeals() {
        return ratePerSecond * warmupSeconds;
    }

    long nanosBetween() {
        return 1_000_000_000L / ratePerSecond;
    }

    private static int number(List<String> given, String option, int usual) {
        int at = given.indexOf(option);
        return at < 0 || at + 1 == given.size() ? usual : Integer.parseInt(given.get(at + 1));
    }
}
