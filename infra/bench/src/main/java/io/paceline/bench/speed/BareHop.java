package io.paceline.bench.speed;

import io.paceline.bench.load.Latencies;
import io.paceline.bench.load.OpenLoop;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Sightings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The way from an outbox row to a plain consumer and nothing else. The rows go into the outbox of
/// the service `deal`, with the payload of a won deal, through the same slot, connector and broker
/// as the events beside them; they have a topic of their own that no service reads.
final class BareHop implements AutoCloseable {

    static final String TOPIC = "paceline.deal.bench.v1";
    static final String TYPE = "paceline.bench.hopped.v1";
    private static final String INSERT =
            """
            insert into outbox (id, topic, key, type, source, subject, time, revision, payload)
            values (?::uuid, '%s', ?, '%s', '/paceline/bench', ?, now()::text, 1, ?::json)
            """
                    .formatted(TOPIC, TYPE);
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final Connection connection;
    private final String payload;
    private final Sightings arrived = new Sightings();
    private final TopicWatch watch;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String key, long due, long committed) {}

    private BareHop(Platform platform) {
        createTopic(platform.kafka());
        connection = platform.database("deal");
        payload = payload(connection);
        watch = TopicWatch.start(platform.kafka(), TOPIC, TYPE, arrived::saw);
    }

    /// What the event of a won deal says.
    static String payload(Connection connection) {
        return Sql.query(
                        connection,
                        "select payload from outbox where type = 'paceline.deal.won.v1' limit 1",
                        row -> row.getString(1))
                .getFirst();
    }

    static BareHop on(Platform platform) {
        return new BareHop(platform);
    }

    static void createTopic(Map<String, Object> kafka) {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create " + TOPIC, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Commits rows one by one when they are due, and waits until the last has arrived.
    void run(Schedule schedule, long begin) {
        OpenLoop.run(
                schedule,
                begin,
                (_, due) -> {
                    var key = UUID.randomUUID().toString();
                    Sql.update(connection, INSERT, key, key, key, payload);
                    rows.add(new Row(key, due, System.nanoTime()));
                });
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (arrived.count() < rows.size() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    /// From the commit to the consumer, of the rows that were due from then on.
    Latencies fromCommit(long dueFrom) {
        var latencies = new Latencies();
        for (var row : rows) {
            if (row.due() >= dueFrom) {
                arrived.of(row.key())
                        .ifPresentOrElse(
                                at -> latencies.record(row.committed(), at), latencies::miss);
            }
        }
        return latencies;
    }

    /// How long the commits themselves took after they were due.
    Latencies commits(long dueFrom) {
        var latencies = new Latencies();
        rows.stream()
                .filter(row -> row.due() >= dueFrom)
                .forEach(row -> latencies.record(row.due(), row.committed()));
        return latencies;
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        connection.close();
    }
}
