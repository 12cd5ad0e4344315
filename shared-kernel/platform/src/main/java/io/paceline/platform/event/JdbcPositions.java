package io.paceline.platform.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcPositions implements Positions {

    private final JdbcClient jdbc;

    JdbcPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Does not wait for the disk: what a crash of the database takes back is said again with the
    /// next batch, and until then only less is promised than is true.
    @Override
    public void keep(String consumer, List<Position> positions) {
        jdbc.sql(
                        """
                        with hurry as materialized (
                            select set_config('synchronous_commit', 'off', true)
                        )
                        insert into consumer_progress as held
                            (consumer, topic, partition, position, applied_up_to, in_flight)
                        select :consumer, come.*
                        from unnest(:topics::text[], :partitions::int[], :positions::bigint[],
                            :upTo::timestamptz[], :inFlight::bigint[]) as come cross join hurry
                        on conflict (consumer, topic, partition) do update
                            set position = excluded.position, applied_up_to = excluded.applied_up_to,
                                in_flight = excluded.in_flight
                            where excluded.position >= held.position
                        """)
                .param("consumer", consumer)
                .param(
                        "topics",
                        positions.stream().map(p -> p.partition().topic()).toArray(String[]::new))
                .param(
                        "partitions",
                        positions.stream()
                                .map(p -> p.partition().partition())
                                .toArray(Integer[]::new))
                .param("positions", positions.stream().map(Position::next).toArray(Long[]::new))
                .param(
                        "upTo",
                        positions.stream()
                                .map(p -> Timestamp.from(p.upTo()))
                                .toArray(Timestamp[]::new))
                .param("inFlight", positions.stream().map(Position::inFlight).toArray(Long[]::new))
                .update();
    }

    @Override
    public @Nullable Instant earliest(String consumer) {
        return jdbc.sql(
                        "select min(applied_up_to) from consumer_progress where consumer like :consumer")
                .param("consumer", consumer)
                .query((row, _) -> instant(row.getTimestamp(1)))
                .list()
                .getFirst();
    }

    @Override
    public List<Freshness.Applied> applied() {
        return jdbc.sql(
                        """
                        select consumer, topic, min(applied_up_to) as up_to, sum(in_flight)::bigint as in_flight
                        from consumer_progress group by consumer, topic order by consumer, topic
                        """)
                .query((row, _) ->
                        new Freshness.Applied(
                                row.getString("consumer"),
                                row.getString("topic"),
                                row.getTimestamp("up_to").toInstant(),
                                row.getLong("in_flight")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
