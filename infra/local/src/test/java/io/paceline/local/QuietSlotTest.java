package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.process.Pause;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A service with nothing to say shares the write-ahead log with busy ones. It must not hold the
/// log back until its slot is lost, and must miss nothing after its slot has moved by itself.
class QuietSlotTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final String TOPIC = "paceline.customer.v1";
    private static final OutboxTable OUTBOX = new OutboxTable(PLATFORM, "crm", TOPIC);
    private static final long WRITTEN_BYTES = 10_000_000;
    private static final int LOOKS = 200;

    @BeforeAll
    static void the_relay_runs() throws SQLException, IOException {
        OUTBOX.create();
        OUTBOX.publish();
        while (!PLATFORM.infrastructure().relays("crm")) {
            Pause.millis(100);
        }
    }

    @Test
    void follows_the_log_that_others_write_and_sends_what_comes_after() throws SQLException {
        try (var reader = TopicReader.of(PLATFORM, TOPIC)) {
            reader.await(OUTBOX.insert());

            writeInAnotherDatabase();

            assertThat(keptBackEventually()).isLessThan(WRITTEN_BYTES / 10);
            PLATFORM.infrastructure().stopConnect();
            var whileDown = OUTBOX.insert();
            PLATFORM.infrastructure().startConnect();
            reader.await(whileDown);
            reader.await(OUTBOX.insert());
        }
    }

    private static void writeInAnotherDatabase() throws SQLException {
        query(
                """
                with written as (
                    select pg_logical_emit_message(true, 'other', repeat('x', 10000))
                    from generate_series(1, 1000)
                )
                select count(*) from written
                """);
    }

    private static long keptBackEventually() throws SQLException {
        var kept = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS && kept >= WRITTEN_BYTES / 10; i++) {
            Pause.millis(100);
            kept =
                    query(
                            """
                            select pg_current_wal_lsn() - confirmed_flush_lsn
                            from pg_replication_slots where slot_name = 'paceline_crm'
                            """);
        }
        return kept;
    }

    private static long query(String sql) throws SQLException {
        try (var connection = PLATFORM.infrastructure().postgres().connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
