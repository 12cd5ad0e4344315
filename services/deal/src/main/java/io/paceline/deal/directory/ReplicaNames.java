package io.paceline.deal.directory;

import static java.util.stream.Collectors.toMap;

import io.paceline.platform.imports.Names;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the members of a replica by external id or name; a key that fits several finds none.
final class ReplicaNames implements Names<UUID> {

    private static final int MOST_NAMES = 5_000;

    private final JdbcClient jdbc;
    private final String table;

    ReplicaNames(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public Map<String, UUID> find(Set<String> names) {
        return jdbc
                .sql(
                        """
                        select key, (array_agg(id))[1] as id
                        from unnest(:keys::text[]) as key
                        join %s on lower(name) = lower(key) or lower(external_id) = lower(key)
                        group by key
                        having count(*) = 1
                        """
                                .formatted(table))
                .param("keys", names.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("key"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Collection<String> all() {
        return jdbc.sql("select name from %s order by id limit :most".formatted(table))
                .param("most", MOST_NAMES)
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
