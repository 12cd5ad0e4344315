package io.paceline.analytics.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The changes of the last hours, in the order in which they committed: their ids grow with the
/// time of commit, so whoever has seen an id has seen all before it.
@Repository
public class LiveChanges {

    static final String CHANNEL = "live_change";

    private final JdbcClient jdbc;

    LiveChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Records changes in the caller's transaction, as the last thing it does: until it commits,
    /// nobody else can take an id.
    public void append(List<LiveChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('live_change'))")
                .query((_, _) -> 0)
                .single();
        jdbc.sql(
                        """
                        with added as (
                            insert into live_change (event, data)
                            select event, data
                            from unnest(:events::text[], :data::text[]) with ordinality as come(event, data, place)
                            order by place
                            returning id
                        )
                        select pg_notify('live_change', max(id)::text) from added
                        """)
                .param("events", changes.stream().map(LiveChange::event).toArray(String[]::new))
                .param("data", changes.stream().map(LiveChange::data).toArray(String[]::new))
                .query((_, _) -> 0)
                .single();
    }

    long last() {
        return jdbc.sql(
                        "select greatest((select max(id) from live_change), (select id from live_horizon))")
                .query(Long.class)
                .single();
    }

    /// The next changes after one that was seen, up to another, at most `limit`; nothing when some
    /// of them are no longer kept.
    Optional<List<LiveMessage>> between(long seen, long upTo, int limit) {
        var rows =
                jdbc.sql(
                                """
                                select horizon.id as horizon, change.id, change.event, change.data
                                from live_horizon horizon left join lateral (
                                    select * from live_change where id > :seen and id <= :upTo
                                    order by id limit :limit
                                ) change on true
                                order by change.id
                                """)
                        .param("seen", seen)
                        .param("upTo", upTo)
                        .param("limit", limit)
                        .query(new SimplePropertyRowMapper<>(Row.class))
                        .list();
        if (rows.getFirst().horizon() > seen) {
            return Optional.empty();
        }
        return Optional.of(rows.stream().flatMap(row -> row.message().stream()).toList());
    }

    /// A change, or the horizon alone where there is none.
    private record Row(
            long horizon, @Nullable Long id, @Nullable String event, @Nullable String data) {

        Optional<LiveMessage> message() {
            return id == null || event == null || data == null
                    ? Optional.empty()
                    : Optional.of(LiveMessage.of(id, new LiveChange(event, data)));
        }
    }
}
