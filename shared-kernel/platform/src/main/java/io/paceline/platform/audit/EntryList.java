package io.paceline.platform.audit;

import io.paceline.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the log, newest first.
final class EntryList {

    private static final String ENTRIES =
            """
            select e.*, coalesce(e.before, earlier.after) as before_state, earlier.revision as before_revision
            from audit_entry e left join lateral (
                select b.after, b.revision from audit_entry b
                where e.before is null and b.object_id = e.object_id and b.object_type = e.object_type
                    and b.revision < e.revision
                order by b.revision desc limit 1) earlier on true
            """;
    private static final String NEWEST_FIRST =
            " order by e.era desc, e.transaction_id desc, e.number desc limit :limit";

    /// A line with its place in the log.
    record Line(List<Long> place, EntryView entry) {}

    private final JdbcClient jdbc;

    EntryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> list(EntryQuery query, PageRequest page) {
        var params = new HashMap<String, Object>(Map.of("limit", page.fetchSize()));
        var conditions = new ArrayList<>(List.of("true"));
        var given = new HashMap<String, @Nullable Object>();
        given.put("e.actor = :actor", query.actor());
        given.put("e.action = :action", query.action());
        given.put("e.object_type = :objectType", query.objectType());
        given.put("e.object_id = :objectId", query.objectId());
        given.put("e.outcome = :outcome", query.outcome() == null ? null : query.outcome().name());
        given.put("e.at >= :from", time(query.from()));
        given.put("e.at < :to", time(query.to()));
        given.forEach((condition, value) -> {
            if (value != null) {
                conditions.add(condition);
                params.put(condition.substring(condition.indexOf(':') + 1), value);
            }
        });
        var cursor = page.cursor();
        if (cursor != null) {
            conditions.add("(e.era, e.transaction_id, e.number) < (:era, :transaction, :number)");
            params.put("era", cursor.number(0));
            params.put("transaction", cursor.number(1));
            params.put("number", cursor.number(2));
        }
        return jdbc.sql(ENTRIES + " where " + String.join(" and ", conditions) + NEWEST_FIRST)
                .params(params)
                .query((row, _) -> line(row))
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Line line(ResultSet row) throws SQLException {
        var view =
                new EntryView(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        actor(row),
                        new Origin(
                                row.getString("address"),
                                row.getString("request"),
                                row.getString("trace_id")),
                        row.getString("action"),
                        new AuditedObject(
                                row.getString("object_type"),
                                row.getString("object_id"),
                                number(row, "revision")),
                        new Verdict(
                                Verdict.Outcome.valueOf(row.getString("outcome")),
                                row.getString("code"),
                                row.getString("reason"),
                                row.getInt("times")),
                        number(row, "before_revision"),
                        ChangedValue.between(
                                row.getString("before_state"), row.getString("after")));
        return new Line(
                List.of(row.getLong("era"), row.getLong("transaction_id"), row.getLong("number")),
                view);
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("client"),
                row.getObject("member_id", UUID.class));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
