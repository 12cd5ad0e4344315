package io.paceline.analytics.live;

import static java.util.stream.Collectors.joining;

import io.paceline.platform.access.Reaches;
import io.paceline.platform.access.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The changes of the last hours, in the order in which they committed: their ids grow with the
/// time of commit, so whoever has seen an id has seen all before it.
@Repository
public class LiveChanges {

    static final String CHANNEL = "live_change";

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Rights rights;

    LiveChanges(JdbcClient jdbc, Reaches reaches, Rights rights) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.rights = rights;
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
                            insert into live_change (event, data, needs, subjects, seen_on)
                            select event, data, needs, coalesce(string_to_array(subjects, ' ')::uuid[], '{}'), seen_on
                            from unnest(:events::text[], :data::text[], :needs::text[], :subjects::text[],
                                :dates::date[]) with ordinality
                                as come(event, data, needs, subjects, seen_on, place)
                            order by place
                            returning id
                        )
                        select pg_notify('live_change', max(id)::text) from added
                        """)
                .param("events", changes.stream().map(LiveChange::event).toArray(String[]::new))
                .param("data", changes.stream().map(LiveChange::data).toArray(String[]::new))
                .param("needs", of(changes, audience -> audience.right().name()))
                .param("subjects", of(changes, LiveChanges::subjects))
                .param(
                        "dates",
                        of(
                                changes,
                                audience ->
                                        audience.on() == null ? null : audience.on().toString()))
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
                                select horizon.id as horizon, change.id, change.event, change.data,
                                    change.needs, change.subjects, change.seen_on
                                from live_horizon horizon left join lateral (
                                    select * from live_change where id > :seen and id <= :upTo
                                    order by id limit :limit
                                ) change on true
                                order by change.id
                                """)
                        .param("seen", seen)
                        .param("upTo", upTo)
                        .param("limit", limit)
                        .query(RecordedChange::read)
                        .list();
        if (rows.getFirst().horizon() > seen) {
            return Optional.empty();
        }
        return Optional.of(messages(rows));
    }

    /// From where each is seen is looked up once for all who read it.
    private List<LiveMessage> messages(List<RecordedChange> recorded) {
        var today = rights.today();
        var facts =
                recorded.stream()
                        .flatMap(row -> Optional.ofNullable(row.audience()).stream())
                        .flatMap(audience -> audience.facts(today))
                        .distinct()
                        .toList();
        var sight = new Sight(facts.isEmpty() ? Map.of() : reaches.viewpoints(facts), today);
        return recorded.stream().flatMap(row -> row.message(sight).stream()).toList();
    }

    private static String subjects(Audience audience) {
        return audience.subjects().stream().map(UUID::toString).collect(joining(" "));
    }

    private static @Nullable String[] of(
            List<LiveChange> changes, Function<Audience, @Nullable String> column) {
        return changes.stream()
                .map(LiveChange::audience)
                .map(audience -> audience == null ? null : column.apply(audience))
                .toArray(String[]::new);
    }
}
