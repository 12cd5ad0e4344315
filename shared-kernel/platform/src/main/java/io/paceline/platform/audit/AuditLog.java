package io.paceline.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds entries to the log, those of a call in one statement.
final class AuditLog {

    private static final String ADD =
            """
            insert into audit_entry (era, id, at, actor_kind, actor, actor_name, client, member_id,
                address, request, trace_id, action, object_type, object_id, revision,
                outcome, code, reason, times, before, after)
            select (select max(number) from audit_era), id, at, :actorKind, :actor, :actorName, :client,
                :member::uuid, :address, :request, :trace, action, object_type, object_id, revision,
                outcome, code, reason, times, before, after
            from unnest(:ids::uuid[], :ats::timestamptz[], :actions::text[], :types::text[], :objects::text[],
                    :revisions::bigint[], :outcomes::text[], :codes::text[], :reasons::text[],
                    :times::int[], :befores::json[], :afters::json[]) with ordinality
                as come(id, at, action, object_type, object_id, revision, outcome, code, reason,
                    times, before, after, place)
            """;

    /// Without effect in a transaction that has changed nothing yet.
    private static final String ADD_IF_CHANGED =
            ADD + "where pg_current_xact_id_if_assigned() is not null order by place";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Entry entry) {
        add(entry.source(), List.of(entry));
    }

    /// Adds entries of one source.
    void add(Entry.Source source, Collection<Entry> entries) {
        add(ADD + "order by place", source, entries);
    }

    /// Answers whether the transaction had changed anything, and so the entry was added.
    boolean addIfChanged(Entry entry) {
        return add(ADD_IF_CHANGED, entry.source(), List.of(entry)) == 1;
    }

    private int add(String sql, Entry.Source source, Collection<Entry> entries) {
        var actor = source.actor();
        var origin = source.origin();
        return jdbc.sql(sql)
                .param("actorKind", actor.kind().name())
                .param("actor", actor.subject())
                .param("actorName", actor.name())
                .param("client", actor.client())
                .param("member", actor.memberId())
                .param("address", origin.address())
                .param("request", origin.request())
                .param("trace", origin.traceId())
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param("ats", texts(entries, it -> it.at().toString()))
                .param("actions", texts(entries, it -> it.deed().action()))
                .param("types", texts(entries, it -> it.deed().object().type()))
                .param("objects", texts(entries, it -> it.deed().object().id()))
                .param(
                        "revisions",
                        entries.stream()
                                .map(it -> it.deed().object().revision())
                                .toArray(Long[]::new))
                .param("outcomes", texts(entries, it -> it.verdict().outcome().name()))
                .param("codes", texts(entries, it -> it.verdict().code()))
                .param("reasons", texts(entries, it -> it.verdict().reason()))
                .param(
                        "times",
                        entries.stream().map(it -> it.verdict().times()).toArray(Integer[]::new))
                .param("befores", texts(entries, it -> it.deed().before()))
                .param("afters", texts(entries, it -> it.deed().after()))
                .update();
    }

    private static @Nullable String[] texts(
            Collection<Entry> entries, Function<Entry, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }
}
