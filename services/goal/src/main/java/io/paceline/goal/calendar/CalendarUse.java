package io.paceline.goal.calendar;

/// Says whether goals rest on the calendar: their periods would no longer be those of their labels.
public interface CalendarUse {

    boolean isUsed();
}
