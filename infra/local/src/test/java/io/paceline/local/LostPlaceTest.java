package io.paceline.local;

import io.paceline.local.process.Pause;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A relay whose place in the log is gone or wrong sends again what the outbox holds, by itself and
/// within a minute; no event is missing.
class LostPlaceTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final String TOPIC = "paceline.plan.v1";
    private static final OutboxTable OUTBOX = new OutboxTable(PLATFORM, "incentive", TOPIC);
    private static final String SLOT = "'paceline_incentive'";

    private static final TopicReader READER = TopicReader.of(PLATFORM, TOPIC);
    private static final StoredOffset OFFSET = new StoredOffset(PLATFORM, "incentive");

    @BeforeAll
    static void the_relay_runs() throws SQLException, IOException {
        OUTBOX.create();
        OUTBOX.publish();
    }

    @BeforeEach
    void the_relay_has_a_place() throws SQLException {
        READER.await(OUTBOX.insert());
        Pause.millis(3000); // Connect stores the offset every two seconds.
        READER.await(OUTBOX.insert());
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void slot_dropped_while_the_relay_is_down() throws SQLException {
        loses_nothing_after(() -> execute("select pg_drop_replication_slot(%s)".formatted(SLOT)));
    }

    @Test
    void slot_dropped_and_made_again_further_on() throws SQLException {
        loses_nothing_after(() -> {
            execute("select pg_drop_replication_slot(%s)".formatted(SLOT));
            execute("select pg_create_logical_replication_slot(%s, 'pgoutput')".formatted(SLOT));
        });
    }

    @Test
    void slot_lost_to_the_bound_of_the_log() throws SQLException {
        loses_nothing_after(() -> {
            execute("alter system set max_slot_wal_keep_size = '32MB'");
            execute("select pg_reload_conf()");
            for (int i = 0; i < 8; i++) {
                execute("select pg_logical_emit_message(false, 'x', repeat('x'," + " 16000000))");
                execute("select pg_switch_wal()");
            }
            execute("checkpoint");
            execute("alter system reset max_slot_wal_keep_size");
            execute("select pg_reload_conf()");
        });
    }

    @Test
    void stored_offset_wiped() throws SQLException {
        loses_nothing_after(OFFSET::wipe);
    }

    @Test
    void stored_offset_ahead_of_the_log() throws SQLException {
        loses_nothing_after(OFFSET::moveAhead);
    }

    @Test
    void slot_dropped_under_the_running_relay() throws SQLException {
        var drop =
                "select pg_terminate_backend(active_pid, 5000) from pg_replication_slots"
                        + " where slot_name = %s and active".formatted(SLOT);
        for (int attempt = 0; attempt < 20; attempt++) {
            execute(drop);
            try {
                execute("select pg_drop_replication_slot(%s)".formatted(SLOT));
                break;
            } catch (SQLException taken) {
                Pause.millis(50);
            }
        }
        var meanwhile = OUTBOX.insert();

        READER.await(meanwhile);
        READER.await(OUTBOX.insert());
    }

    private interface Harm {
        void happens() throws SQLException;
    }

    private static void loses_nothing_after(Harm harm) throws SQLException {
        PLATFORM.infrastructure().stopConnect();
        var before = OUTBOX.insert();
        harm.happens();
        var after = OUTBOX.insert();
        PLATFORM.infrastructure().startConnect();
        var later = OUTBOX.insert();

        READER.await(before);
        READER.await(after);
        READER.await(later);
        READER.await(OUTBOX.insert());
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = PLATFORM.infrastructure().postgres().connect("incentive");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
