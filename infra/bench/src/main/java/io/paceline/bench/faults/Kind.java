package io.paceline.bench.faults;

import java.util.List;

/// What can be done to the platform.
enum Kind {
    /// `kill -9`, and a start after a pause.
    KILL,
    /// Two parts at once.
    KILL_TWO,
    /// `SIGSTOP`, and `SIGCONT` after a while.
    FREEZE,
    SLOW_DATABASE,
    SLOW_BROKER,
    /// Nothing passes, and nobody is told.
    CUT_DATABASE,
    CUT_BROKER,
    /// The connection is reset when the database has committed, before the service hears of it.
    RESET_AT_COMMIT,
    /// `pg_terminate_backend` of whatever the service has open, again and again.
    END_BACKENDS,
    /// The same, of those alone that are about to commit.
    END_AT_COMMIT,
    DISK_FULL,
    /// An hour ahead or behind.
    CLOCK_OFF,
    /// All events of deals once more.
    REPLAY,
    /// Half of the partitions are applied only when the others have been, so that events of
    /// different deals change places.
    REORDER,
    /// Somebody joins the group of consumers and leaves it, every two seconds.
    REBALANCE,
    TWO_INSTANCES,
    THREE_INSTANCES,
    /// One of two instances is frozen until its partitions have moved, and then goes on.
    COME_BACK,
    /// A hundred thousand rows wait in the outbox.
    BACKLOG,
    RELAY_DOWN,
    SLOT_DROPPED,
    /// The log was cut short before the relay had read it: PostgreSQL keeps no more than it may.
    SLOT_LOST,
    /// Connect has forgotten how far it had come.
    OFFSET_WIPED,
    /// Connect believes that it has come further than the log reaches.
    OFFSET_AHEAD,
    POISON,
    /// Each service in turn, in order.
    ROLLING_RESTART;

    /// Whom it can be done to.
    List<Part> victims() {
        return switch (this) {
            case KILL, KILL_TWO, FREEZE -> List.of(Part.values());
            case SLOW_DATABASE, SLOW_BROKER, CUT_DATABASE, CUT_BROKER -> Part.LINKED;
            case RESET_AT_COMMIT, END_BACKENDS, END_AT_COMMIT, CLOCK_OFF ->
                    List.of(Part.DEAL, Part.GOAL, Part.INCENTIVE, Part.ANALYTICS);
            case REPLAY, REORDER, REBALANCE -> Part.APPLYING;
            case TWO_INSTANCES, THREE_INSTANCES, COME_BACK -> List.of(Part.GOAL, Part.INCENTIVE);
            case BACKLOG, RELAY_DOWN, SLOT_DROPPED, SLOT_LOST, OFFSET_WIPED, OFFSET_AHEAD ->
                    List.of(Part.CONNECT);
            case DISK_FULL -> List.of(Part.POSTGRESQL);
            case POISON -> List.of(Part.KAFKA);
            case ROLLING_RESTART -> List.of(Part.GATEWAY);
        };
    }
}
