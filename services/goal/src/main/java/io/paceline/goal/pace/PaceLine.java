package io.paceline.goal.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is expected and what is achieved over a goal's period, summed up day by day.
public final class PaceLine {

    private PaceLine() {}

    /// One point per day of the period.
    ///
    /// @param achieved by day
    /// @param today the last day to show something achieved for
    public static List<PacePoint> of(
            Expectation expectation,
            Season season,
            Map<LocalDate, BigDecimal> achieved,
            LocalDate today) {
        var points = new ArrayList<PacePoint>();
        var sum = BigDecimal.ZERO;
        var period = expectation.period();
        for (var day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            sum = sum.add(achieved.getOrDefault(day, BigDecimal.ZERO));
            points.add(
                    new PacePoint(
                            day,
                            expectation.before(day.plusDays(1), season),
                            day.isAfter(today) ? null : sum));
        }
        return points;
    }
}
