package io.paceline.testkit.fuzz;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables of a service hold, table by table, but for the notes it takes of requests
/// themselves: the audit, imports that were refused, progress.
record DatabaseState(Map<String, String> tables) {

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
                and table_name !~ '^(audit|import|idempotency|flyway|consumer|login_event)'
            """;

    static DatabaseState of(JdbcClient jdbc) {
        var tables = new TreeMap<String, String>();
        for (var table : jdbc.sql(TABLES).query((row, _) -> row.getString(1)).list()) {
            tables.put(
                    table,
                    jdbc.sql(
                                    """
                                    select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')
                                    from "%s" t
                                    """
                                            .formatted(table))
                            .query((row, _) -> row.getString(1))
                            .single());
        }
        return new DatabaseState(tables);
    }
}
