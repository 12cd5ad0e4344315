package io.paceline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped connector file between a real PostgreSQL and a real Kafka.
class RelayTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final String TOPIC = "paceline.deal.v1";
    private static final OutboxTable OUTBOX = new OutboxTable(PLATFORM, "deal", TOPIC);

    private static final TopicReader READER = TopicReader.of(PLATFORM, TOPIC);

    private static UUID beforeTheRelay = new UUID(0, 0);

    @BeforeAll
    static void the_outbox_holds_an_event_before_the_relay_starts()
            throws SQLException, IOException {
        OUTBOX.create();
        beforeTheRelay = OUTBOX.insert();
        OUTBOX.publish();
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void sends_what_was_written_before_it_started() {
        var event = READER.await(beforeTheRelay);

        assertThat(event.topic()).isEqualTo(TOPIC);
    }

    @Test
    void sends_key_and_payload_as_they_are_and_the_rest_as_cloud_event_headers() throws Exception {
        var id = UUID.randomUUID();
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (var connection = OUTBOX.connect()) {
            OUTBOX.insert(connection, id, trace, "now");
        }

        var event = READER.await(id);

        assertThat(event.key()).isEqualTo("key-" + id);
        assertThat(event.value()).isEqualTo(OutboxTable.payload(id));
        assertThat(headers(event))
                .isEqualTo(
                        Map.of(
                                "ce_id", id.toString(),
                                "ce_type", "paceline.deal.won.v1",
                                "ce_source", "/paceline/deal",
                                "ce_subject", "key-" + id,
                                "ce_time", "2017-03-01T00:00:00Z",
                                "ce_specversion", "1.0",
                                "traceparent", trace));
    }

    @Test
    void leaves_the_trace_header_without_value_for_an_event_without_trace() throws SQLException {
        var id = OUTBOX.insert();

        var event = READER.await(id);

        assertThat(event.headers().lastHeader("traceparent").value()).isNull();
    }

    @Test
    void sends_rows_of_every_daily_partition() throws SQLException {
        var today = UUID.randomUUID();
        var tomorrow = UUID.randomUUID();
        try (var connection = OUTBOX.connect()) {
            OUTBOX.insert(connection, today, null, "now");
            OUTBOX.insert(connection, tomorrow, null, "tomorrow");
        }

        assertThat(READER.await(today).key()).isEqualTo("key-" + today);
        assertThat(READER.await(tomorrow).key()).isEqualTo("key-" + tomorrow);
    }

    @Test
    void never_sends_what_was_rolled_back() throws SQLException {
        var rolledBack = UUID.randomUUID();
        try (var connection = OUTBOX.connect()) {
            connection.setAutoCommit(false);
            OUTBOX.insert(connection, rolledBack, null, "now");
            connection.rollback();
        }

        var committedLater = OUTBOX.insert();

        READER.await(committedLater);
        assertThat(READER.hasSeen(rolledBack)).isFalse();
    }

    @Test
    void loses_nothing_that_is_written_while_connect_is_down() throws SQLException {
        var before = OUTBOX.insert();
        PLATFORM.infrastructure().stopConnect();
        var meanwhile = OUTBOX.insert();

        PLATFORM.infrastructure().startConnect();

        assertThat(READER.await(before).key()).isEqualTo("key-" + before);
        assertThat(READER.await(meanwhile).key()).isEqualTo("key-" + meanwhile);
    }

    @Test
    void lets_the_relay_read_the_outbox_and_no_other_table() throws SQLException {
        try (var connection = OUTBOX.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists ledger (id int)");
            var query =
                    "select has_table_privilege('relay', 'outbox', 'select'),"
                            + " has_table_privilege('relay', 'ledger', 'select')";
            try (var rows = statement.executeQuery(query)) {
                rows.next();

                assertThat(rows.getBoolean(1)).isTrue();
                assertThat(rows.getBoolean(2)).isFalse();
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new TreeMap<String, String>();
        for (var header : event.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
