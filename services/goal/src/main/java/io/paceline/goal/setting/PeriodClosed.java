package io.paceline.goal.setting;

import io.paceline.goal.calendar.Period;
import io.paceline.platform.web.Conflict;

/// Nothing is set, activated or adjusted in a fiscal period that is closed.
public final class PeriodClosed extends Conflict {

    public PeriodClosed(Period period) {
        super(
                "fiscal-period-closed",
                "The period %s (%s to %s) is closed"
                        .formatted(period.label(), period.from(), period.to()));
    }
}
