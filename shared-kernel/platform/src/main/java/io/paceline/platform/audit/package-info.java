/// Who did what to which object, when and from where, and who was refused: a log in each service's
/// own database that is only added to, and whose blocks hang together by hashes.
///
/// Entries come by themselves:
///
/// - Each event that a caller's transaction publishes, with the object's state after it. The state
///   before it is the one of the object's entry before, looked up when the log is read: it stands
///   in the chain already, and the caller need not wait for it. Reactions to events have no caller
///   and leave no entry.
/// - A change over HTTP that recorded nothing else: what was asked, without secrets.
/// - A refusal: 401, 403 and 404, and every 4xx of a request that would have changed something.
///
/// A service adds what no event tells of, and which it wants to name, inside the transaction:
///
/// ```java
/// audit.record("channel.renamed", AuditedObject.of("channel", code), before, after);
/// ```
@NullMarked
package io.paceline.platform.audit;

import org.jspecify.annotations.NullMarked;
