/// Seals the log, so that whoever gets around the database's own guards is found out.
///
/// Every few seconds the entries that can no longer be followed by earlier ones (all transactions
/// up to theirs are over) become a block. A block holds the id and the hash of each of its entries
/// in their order; its own hash covers those and the hash of the block before. So a verification
/// tells not only that something was touched, but which entry, and how.
///
/// Whoever can rewrite the whole chain can also make it fit. Against that its head is written to
/// the process's log and to a metric, which lie elsewhere; an auditor hands in a head from there.
@NullMarked
package io.paceline.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
