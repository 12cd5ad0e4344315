package io.paceline.platform.web.problem;

import io.paceline.platform.web.Busy;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

/// What a failure of the database means for the caller.
final class DataFaults {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private DataFaults() {}

    static Refusal refusal(DataAccessException data) {
        return switch (data) {
            case OptimisticLockingFailureException _ ->
                    new Conflict(
                            "concurrent-change",
                            "Someone else changed it at the same time; read it again and repeat");
            case TransientDataAccessException _ ->
                    new Busy(
                            "concurrent-change-busy",
                            "Others change the same things just now; repeat the request",
                            SOON);
            case DataAccessResourceFailureException _ -> unavailable();
            default -> bySqlState(data);
        };
    }

    static Refusal unavailable() {
        return new Busy("database-unavailable", "The database does not answer just now", SOON);
    }

    private static Refusal bySqlState(DataAccessException data) {
        var root = NestedExceptionUtils.getMostSpecificCause(data);
        var state = root instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        if (state.startsWith(CONSTRAINT_VIOLATION)) {
            return new Conflict(
                    "constraint-violated", "It contradicts what is stored" + constraint(root));
        }
        if (state.startsWith(DATA_EXCEPTION)) {
            return new KnownRefusal(
                    422,
                    "invalid-value",
                    "A value cannot be stored: too long, too large or not text");
        }
        return Failures.unexpected();
    }

    private static String constraint(Throwable root) {
        var message = root instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return message == null || message.getConstraint() == null
                ? ""
                : ": " + message.getConstraint().replace('_', ' ');
    }
}
