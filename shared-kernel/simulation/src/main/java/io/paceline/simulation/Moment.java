package io.paceline.simulation;

/// Where a consumer stands between taking a batch and having acknowledged it.
public enum Moment {
    BEFORE_TRANSACTION,
    IN_TRANSACTION,
    BEFORE_COMMIT,
    /// The commit is under way: whoever asked for it may never learn what became of it.
    AT_COMMIT,
    AFTER_COMMIT,
    BEFORE_PROGRESS,
    AFTER_PROGRESS,
    BEFORE_ACKNOWLEDGEMENT,
    AFTER_ACKNOWLEDGEMENT;

    /// Others may have their turn here.
    boolean isBetweenTransactions() {
        return switch (this) {
            case BEFORE_TRANSACTION,
                    AFTER_COMMIT,
                    BEFORE_PROGRESS,
                    AFTER_PROGRESS,
                    BEFORE_ACKNOWLEDGEMENT,
                    AFTER_ACKNOWLEDGEMENT ->
                    true;
            case IN_TRANSACTION, BEFORE_COMMIT, AT_COMMIT -> false;
        };
    }
}
