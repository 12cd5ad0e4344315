package io.paceline.crm.owner;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.platform.imports.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The known members, by id and by name.
@Repository
public class Owners implements Names<UUID> {

    private static final int MOST_SUGGESTED = 5_000;

    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The names of those who are known.
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from owner where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> owner(row))
                .list()
                .stream()
                .collect(toMap(Owner::id, Owner::name));
    }

    @Override
    public Map<String, UUID> find(Set<String> names) {
        return jdbc
                .sql(
                        """
                        select (array_agg(id))[1] as id, name from owner
                        where name = any(:names) group by name having count(*) = 1
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> owner(row))
                .list()
                .stream()
                .collect(toMap(Owner::name, Owner::id));
    }

    @Override
    public Collection<String> all() {
        return List.copyOf(
                jdbc.sql("select name from owner order by name limit :most")
                        .param("most", MOST_SUGGESTED)
                        .query((row, _) -> requireNonNull(row.getString("name")))
                        .list());
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                requireNonNull(row.getObject("id", UUID.class)),
                requireNonNull(row.getString("name")));
    }
}
