package io.paceline.goal.measure;

import io.paceline.platform.event.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/// Reads the columns by which goals and measures say what they count.
public final class MeasureRow {

    private MeasureRow() {}

    public static Measure read(ResultSet row) throws SQLException {
        return new Measure(
                new Owner(
                        OwnerKind.valueOf(row.getString("owner_kind")),
                        row.getObject("owner_id", UUID.class)),
                Metric.valueOf(row.getString("metric")),
                EventJson.MAPPER.readValue(row.getString("scope"), Scope.class),
                Optional.ofNullable(row.getString("currency"))
                        .map(Currency::getInstance)
                        .orElse(null));
    }
}
