package io.paceline.goal.organisation;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Organisation, measures and goals (the structure) change alone; deals are counted side by side
/// while it holds still. Every transaction that writes either takes this lock first, over all
/// instances of the service, and keeps it to its end. So a goal cannot become active, nor a member
/// move, between a deal's being looked up and its being counted.
@Component
public class StructureLock {

    private static final int KEY = 8104;

    private static final RowCallbackHandler NOTHING = _ -> {};

    private final JdbcClient jdbc;

    StructureLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Before counting deals: waits for a change to end, not for other counting.
    public void holdStill() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)").param("key", KEY).query(NOTHING);
    }

    /// Before a change: waits until all counting and other changes have ended.
    public void change() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query(NOTHING);
    }
}
