/// A deterministic simulation: real consumers take batches from a broker in memory, write to tables
/// in memory and meet faults wherever something is acknowledged, in virtual time and by a seed.
///
/// Instances take turns: one runs at a time, and it hands over before a transaction, after one, and
/// around every acknowledgement. Transactions themselves run one after the other, as if each held
/// every lock it needs from its start, so what two open transactions do to each other is left to
/// the tests on PostgreSQL.
@NullMarked
package io.paceline.simulation;

import org.jspecify.annotations.NullMarked;
