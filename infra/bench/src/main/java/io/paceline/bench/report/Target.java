package io.paceline.bench.report;

import java.util.function.DoublePredicate;

/// What a figure is held against.
///
/// @param text as a table shows it, such as `≤ 200`
public record Target(String text, DoublePredicate holds) {

    public static Target atMost(double limit) {
        return new Target("≤ " + Figure.shown(limit), value -> value <= limit);
    }

    public static Target atLeast(double limit) {
        return new Target("≥ " + Figure.shown(limit), value -> value >= limit);
    }

    boolean isMetBy(double value) {
        return holds.test(value);
    }
}
