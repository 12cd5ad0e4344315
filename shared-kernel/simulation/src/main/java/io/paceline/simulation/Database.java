package io.paceline.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.SimpleTransactionStatus;

/// The one database of a service: its [Table]s, and transactions that run one after the other.
public final class Database implements PlatformTransactionManager {

    private static final int LATEST_TOUCH = 8;

    /// What happens around the work of whoever has the turn.
    interface Surroundings {

        /// Lets a process crash or freeze; any other fault is for the database to act out.
        Optional<Fault> at(Moment moment);
    }

    private final Surroundings surroundings;
    private final RandomGenerator random;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean statement;
    private @Nullable TransactionStatus open;
    private int touchesLeft;

    Database(Surroundings surroundings, RandomGenerator random) {
        this.surroundings = surroundings;
        this.random = random;
    }

    /// One in which nothing ever fails.
    public static Database undisturbed() {
        return new Database(_ -> Optional.empty(), new Random(0));
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        if (surroundings.at(Moment.BEFORE_TRANSACTION).isPresent()) {
            throw new CannotCreateTransactionException("simulated: no connection");
        }
        if (open != null || statement) {
            throw new IllegalStateException("A transaction is open already");
        }
        touchesLeft = 1 + random.nextInt(LATEST_TOUCH);
        open = new SimpleTransactionStatus(true);
        return open;
    }

    @Override
    public void commit(TransactionStatus status) {
        if (status.isRollbackOnly()) {
            rollback(status);
            return;
        }
        if (atEndOfTransaction(Moment.BEFORE_COMMIT).isPresent()) {
            rollback(status);
            throw new TransactionSystemException("simulated: not committed");
        }
        var fault = atEndOfTransaction(Moment.AT_COMMIT);
        if (fault.equals(Optional.of(Fault.OUTAGE))) {
            rollback(status);
            throw new TransactionSystemException("simulated: commit failed");
        }
        end();
        if (fault.isPresent()) {
            throw new TransactionSystemException("simulated: committed, but nobody heard so");
        }
        var _ = surroundings.at(Moment.AFTER_COMMIT);
    }

    private Optional<Fault> atEndOfTransaction(Moment moment) {
        try {
            return surroundings.at(moment);
        } catch (Crash crash) {
            undoAll();
            throw crash;
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        undoAll();
    }

    private void undoAll() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        end();
    }

    private void end() {
        undo.clear();
        open = null;
    }

    /// Writes outside of any transaction, at once and for good.
    public void statement(Runnable writes) {
        statement = true;
        try {
            writes.run();
        } finally {
            statement = false;
        }
    }

    /// The statement with which a consumer says how far it has come.
    public void progress(Runnable writes) {
        if (surroundings.at(Moment.BEFORE_PROGRESS).isPresent()) {
            throw new DataAccessResourceFailureException("simulated: no connection");
        }
        statement(writes);
        if (surroundings.at(Moment.AFTER_PROGRESS).isPresent()) {
            throw new DataAccessResourceFailureException("simulated: connection lost");
        }
    }

    void touch() {
        if (open != null
                && --touchesLeft == 0
                && surroundings.at(Moment.IN_TRANSACTION).isPresent()) {
            throw new DataAccessResourceFailureException("simulated: connection lost");
        }
    }

    void undoBy(Runnable reverse) {
        if (open != null) {
            undo.push(reverse);
        } else if (!statement) {
            throw new IllegalStateException("Written outside of any transaction");
        }
    }
}
