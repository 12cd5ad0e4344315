package io.paceline.incentive.payee;

import java.util.Collection;
import java.util.UUID;

/// Whatever can change the pay of payees holds them first.
public interface PayeeLock {

    /// Holds the payees until the transaction ends. All take them in the order of their ids, so
    /// that any number of instances and threads agree without a deadlock. Facts, quotas and plans
    /// are read after this: whoever changed them before has held the same payees.
    void lock(Collection<UUID> payeeIds);
}
