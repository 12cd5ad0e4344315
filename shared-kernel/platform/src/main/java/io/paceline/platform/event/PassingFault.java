package io.paceline.platform.event;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// A fault of the surroundings and not of the event: it is waited for as long as it lasts, since
/// while the database is away nothing could be recorded about the event either.
final class PassingFault {

    private PassingFault() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isPassing(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ ->
                    true;
            case SQLException sql -> isConnectionOrShutdown(sql.getSQLState());
            case InterruptedException _ -> true;
            default -> false;
        };
    }

    /// Classes 08 (connection), 40 (rollback), 53 (resources), 57 (operator intervention).
    private static boolean isConnectionOrShutdown(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57"));
    }
}
