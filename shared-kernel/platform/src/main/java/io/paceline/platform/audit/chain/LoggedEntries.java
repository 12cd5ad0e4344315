package io.paceline.platform.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The entries as the log holds them now, each with the hash of all that it says.
final class LoggedEntries {

    /// In the order in which they are hashed. A later version may only add to the end, and hash
    /// what it adds where it is present.
    private static final List<String> HASHED =
            List.of(
                    "actor_kind",
                    "actor",
                    "actor_name",
                    "client",
                    "member_id",
                    "address",
                    "request",
                    "trace_id",
                    "action",
                    "object_type",
                    "object_id",
                    "revision",
                    "outcome",
                    "code",
                    "reason",
                    "times",
                    "before",
                    "after");

    private static final String BETWEEN =
            """
            select * from audit_entry
            where (era, transaction_id, number) > (:afterEra, :afterTransaction, :afterNumber)
                and (era, transaction_id, number) <= (:lastEra, :lastTransaction, :lastNumber)
            order by era, transaction_id, number limit :limit
            """;

    /// A transaction below the oldest one that runs is over, and so is all of an era that is past.
    private static final String COMPLETE =
            """
            select * from audit_entry
            where (era, transaction_id, number) > (:era, :transaction, :number)
                and (era < (select max(number) from audit_era)
                    or transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
            order by era, transaction_id, number limit :limit
            """;

    private final JdbcClient jdbc;

    LoggedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first of those that are not sealed and to which nothing can be added in between.
    List<LoggedEntry> completeAfter(Place place, int limit) {
        return jdbc.sql(COMPLETE)
                .param("era", place.era())
                .param("transaction", place.transaction())
                .param("number", place.number())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    List<LoggedEntry> between(Place after, Place last, int limit) {
        return jdbc.sql(BETWEEN)
                .param("afterEra", after.era())
                .param("afterTransaction", after.transaction())
                .param("afterNumber", after.number())
                .param("lastEra", last.era())
                .param("lastTransaction", last.transaction())
                .param("lastNumber", last.number())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    Unsealed unsealed(Place after) {
        return jdbc.sql(
                        """
                        select count(*) as entries, min(at) as oldest from audit_entry
                        where (era, transaction_id, number) > (:era, :transaction, :number)
                        """)
                .param("era", after.era())
                .param("transaction", after.transaction())
                .param("number", after.number())
                .query((row, _) -> unsealed(row))
                .single();
    }

    @SuppressWarnings("ConstantValue") // The driver gives null where there is no entry.
    private static Unsealed unsealed(ResultSet row) throws SQLException {
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Unsealed(row.getLong("entries"), oldest == null ? null : oldest.toInstant());
    }

    private static LoggedEntry entry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var hash = new Hash().id(id).text(at.toString());
        for (var column : HASHED) {
            hash.text(row.getString(column));
        }
        var place =
                new Place(row.getInt("era"), row.getLong("transaction_id"), row.getLong("number"));
        return new LoggedEntry(place, new SealedEntry(id, hash.done()));
    }
}
