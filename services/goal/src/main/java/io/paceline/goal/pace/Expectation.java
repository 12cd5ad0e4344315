package io.paceline.goal.pace;

import io.paceline.goal.calendar.DateRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What part of a target is expected before a day: as much of it as the year before had brought by
/// then, or a straight line when there is no history. Nothing is expected of days that are not
/// over.
///
/// @param decimals to which an expected amount is rounded
public record Expectation(DateRange period, BigDecimal target, int decimals) {

    public boolean isRunning(LocalDate today) {
        return today.isAfter(period.from()) && today.isBefore(period.to());
    }

    /// The day of the season before which its share is asked for.
    public LocalDate dayOfSeason(LocalDate day, DateRange season) {
        return period.project(day, season);
    }

    public BigDecimal before(LocalDate day, Optional<BigDecimal> seasonShare) {
        if (!day.isAfter(period.from())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(period.to())) {
            return target;
        }
        var share = seasonShare.orElseGet(() -> straight(day));
        return target.multiply(share).setScale(decimals, RoundingMode.HALF_UP);
    }

    public BigDecimal before(LocalDate day, Season season) {
        return before(day, season.shareBefore(dayOfSeason(day, season.range())));
    }

    public Pace pace(BigDecimal achieved, BigDecimal expected, LocalDate today) {
        return today.isBefore(period.from()) ? Pace.NOT_STARTED : Pace.of(achieved, expected);
    }

    private BigDecimal straight(LocalDate day) {
        var elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), day));
        return elapsed.divide(BigDecimal.valueOf(period.days()), MathContext.DECIMAL64);
    }
}
