package io.paceline.bench.report;

import java.util.Locale;
import java.util.Optional;

/// One measured number.
///
/// @param group what it is one of several figures of, such as `100 deals/s`; empty for none
/// @param unit such as `ms`, `deals/s`, `MiB`, `ratio`
/// @param value not a number where nothing could be measured, which no target takes as met
public record Figure(
        String group, String name, String unit, double value, Optional<Target> target) {

    private static final double LARGE = 1000;
    private static final double SMALL = 1;

    public static Figure of(String group, String name, String unit, double value) {
        return new Figure(group, name, unit, value, Optional.empty());
    }

    public static Figure of(String name, String unit, double value) {
        return of("", name, unit, value);
    }

    /// The same figure, held against an upper limit in its unit.
    public Figure atMost(double limit) {
        return new Figure(group, name, unit, value, Optional.of(Target.atMost(limit)));
    }

    /// The same figure, held against a lower limit in its unit.
    public Figure atLeast(double limit) {
        return new Figure(group, name, unit, value, Optional.of(Target.atLeast(limit)));
    }

    /// Whether the target is met; empty where there is none.
    public Optional<Boolean> met() {
        return target.map(each -> each.isMetBy(value));
    }

    String verdict() {
        return met().map(met -> met ? "met" : "NOT MET").orElse("");
    }

    /// With as many digits as such a number deserves.
    static String shown(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        var size = Math.abs(value);
        var format = value == Math.rint(value) || size >= LARGE ? "%,.0f" : "%.2f";
        if (size < SMALL && size > 0) {
            format = "%.3f";
        }
        return String.format(Locale.ROOT, format, value);
    }
}
