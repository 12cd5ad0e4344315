package io.paceline.goal.setting;

import io.paceline.goal.calendar.Period;
import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.MeasureRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// Reads a row of the table `goal`.
final class GoalRow {

    private GoalRow() {}

    static Goal read(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("name"),
                MeasureRow.read(row),
                new Period(
                        PeriodKind.valueOf(row.getString("period_kind")),
                        row.getString("period_label"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                row.getBigDecimal("target"),
                row.getObject("parent_id", UUID.class),
                row.getBoolean("quota"),
                GoalStatus.valueOf(row.getString("status")));
    }
}
