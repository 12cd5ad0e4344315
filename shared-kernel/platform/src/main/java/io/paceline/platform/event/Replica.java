package io.paceline.platform.event;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// This service's copy of another service's aggregates, kept by revision in a table `(id uuid
/// primary key, revision bigint not null, state jsonb not null)` which the service's own migration
/// creates; generated columns may be added for what it looks up.
public final class Replica {

    private final JdbcClient jdbc;
    private final String table;

    public Replica(JdbcClient jdbc, String table) {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a table name: " + table);
        }
        this.jdbc = jdbc;
        this.table = table;
    }

    /// Stores each state that is newer than the one held, and answers whose state changed.
    public Set<UUID> store(Collection<ReceivedEvent> events) {
        var newest = ReceivedEvent.latest(events);
        if (newest.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into %1$s as held (id, revision, state)
                                select * from unnest(:ids::uuid[], :revisions::bigint[], :states::jsonb[])
                                    as come(id, revision, state)
                                order by id
                                on conflict (id) do update
                                    set revision = excluded.revision, state = excluded.state
                                    where excluded.revision > held.revision
                                returning id
                                """
                                        .formatted(table))
                        .param(
                                "ids",
                                newest.stream().map(ReceivedEvent::subject).toArray(UUID[]::new))
                        .param(
                                "revisions",
                                newest.stream().map(ReceivedEvent::revision).toArray(Long[]::new))
                        .param(
                                "states",
                                newest.stream()
                                        .map(event -> event.stateNode().toString())
                                        .toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }

    /// The states of those that are known.
    public <T> Map<UUID, T> get(Collection<UUID> ids, Class<T> shape) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, state from %s where id = any(:ids)".formatted(table))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(
                                row.getObject("id", UUID.class),
                                EventJson.MAPPER.readValue(row.getString("state"), shape)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
