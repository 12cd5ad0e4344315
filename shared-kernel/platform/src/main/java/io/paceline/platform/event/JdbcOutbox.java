package io.paceline.platform.event;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes the rows of a call in one statement. Never with COPY: the relay has lost such rows.
final class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final String source;
    private final Supplier<@Nullable String> traceparent;
    private final List<Witness> witnesses;

    JdbcOutbox(
            JdbcClient jdbc,
            String service,
            Supplier<@Nullable String> traceparent,
            List<Witness> witnesses) {
        this.jdbc = jdbc;
        this.source = "/paceline/" + service;
        this.traceparent = traceparent;
        this.witnesses = List.copyOf(witnesses);
    }

    @Override
    public void append(Collection<Publication> publications) {
        appendRows(publications.stream().map(OutboxRow::of).toList());
        witnesses.forEach(witness -> witness.published(publications));
    }

    void appendRows(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are appended in the transaction they tell of");
        }
        jdbc.sql(
                        """
                        insert into outbox (id, topic, key, type, source, subject, time, traceparent, revision, payload)
                        select id, topic, key, type, :source, key, time, :traceparent, revision, payload
                        from unnest(:ids::uuid[], :topics::text[], :keys::text[], :types::text[],
                                :times::text[], :revisions::bigint[], :payloads::json[]) with ordinality
                            as come(id, topic, key, type, time, revision, payload, position)
                        order by position
                        """)
                .param("source", source)
                .param("traceparent", traceparent.get())
                .param("ids", rows.stream().map(_ -> newId()).toArray(UUID[]::new))
                .param("topics", texts(rows, OutboxRow::topic))
                .param("keys", texts(rows, OutboxRow::key))
                .param("types", texts(rows, OutboxRow::type))
                .param("times", texts(rows, row -> row.time().toString()))
                .param("revisions", rows.stream().map(OutboxRow::revision).toArray(Long[]::new))
                .param("payloads", texts(rows, OutboxRow::payload))
                .update();
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    private static String[] texts(List<OutboxRow> rows, Function<OutboxRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
