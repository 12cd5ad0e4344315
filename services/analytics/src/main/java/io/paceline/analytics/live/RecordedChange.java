package io.paceline.analytics.live;

import io.paceline.platform.access.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a change, or of the horizon alone where there is none.
///
/// @param horizon the last change that is no longer kept
record RecordedChange(long horizon, long id, @Nullable LiveChange change) {

    static RecordedChange read(ResultSet row, @SuppressWarnings("unused") int number)
            throws SQLException {
        var event = row.getString("event");
        return new RecordedChange(
                row.getLong("horizon"),
                row.getLong("id"),
                event == null
                        ? null
                        : new LiveChange(event, row.getString("data"), readAudience(row)));
    }

    private static @Nullable Audience readAudience(ResultSet row) throws SQLException {
        var needs = row.getString("needs");
        return needs == null
                ? null
                : new Audience(
                        Right.valueOf(needs),
                        Set.of((UUID[]) row.getArray("subjects").getArray()),
                        row.getObject("seen_on", LocalDate.class));
    }

    @Nullable Audience audience() {
        return change == null ? null : change.audience();
    }

    Optional<LiveMessage> message(Sight sight) {
        return change == null
                ? Optional.empty()
                : Optional.of(LiveMessage.of(id, change, sight.of(change.audience())));
    }
}
