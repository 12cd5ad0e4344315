/// Commands that are safe to send twice, by `Idempotency-Key`.
///
/// The command runs in one transaction with the record of its answer: handlers' own
/// `@Transactional` methods join it, and the answer is sent after the commit. So a process that
/// dies leaves either nothing, and the repetition executes, or both, and the repetition is answered
/// from the record. A claim of its own, committed before the command, was set aside: after a crash
/// nobody could tell whether the command had happened.
///
/// - Refused commands (4xx, 5xx) are rolled back and leave no record: the key may be used again.
/// - While a command runs, its key is held by an advisory lock; a repetition meanwhile is told 409
///   with `Retry-After` at once, so that it does not hold a connection and wait.
/// - Multipart bodies are exempt: imports keep the key with their job.
@NullMarked
package io.paceline.platform.web.repeat;

import org.jspecify.annotations.NullMarked;
