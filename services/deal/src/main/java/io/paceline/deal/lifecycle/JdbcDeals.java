package io.paceline.deal.lifecycle;

import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.deal.DealState;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.web.RevisionConflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeals implements Deals {

    private static final String KEEP =
            """
            with come as materialized (
                select (state ->> 'id')::uuid as id, revision, recorded_at, reason, fields, note, state
                from unnest(:revisions::bigint[], :recordedAts::timestamptz[], :reasons::text[],
                            :fields::jsonb[], :notes::text[], :states::jsonb[])
                    as given (revision, recorded_at, reason, fields, note, state)
            ), kept as (
                insert into deal as held (id, revision, external_id, name, status, stage,
                        customer_id, owner_id, channel, currency, amount, close_on, close_date,
                        closed_at, member_ids, state)
                select id, revision, state ->> 'externalId', state ->> 'name', state ->> 'status',
                       state ->> 'stage', (state ->> 'customerId')::uuid,
                       (state ->> 'ownerId')::uuid, state ->> 'channel', state ->> 'currency',
                       (state #>> '{amount,amount}')::numeric,
                       coalesce(state ->> 'closeDate', state ->> 'expectedCloseOn')::date,
                       (state ->> 'closeDate')::date, (state ->> 'closedAt')::timestamptz,
                       array(select (state ->> 'ownerId')::uuid
                             union
                             select (split ->> 'memberId')::uuid
                             from jsonb_array_elements(state -> 'splits') as split),
                       state
                from come
                order by id
                on conflict (id) do update set
                    revision = excluded.revision, external_id = excluded.external_id,
                    name = excluded.name, status = excluded.status, stage = excluded.stage,
                    customer_id = excluded.customer_id, owner_id = excluded.owner_id,
                    channel = excluded.channel, currency = excluded.currency,
                    amount = excluded.amount, close_on = excluded.close_on,
                    close_date = excluded.close_date, closed_at = excluded.closed_at,
                    member_ids = excluded.member_ids, state = excluded.state
                where held.revision = excluded.revision - 1
                returning id
            )
            insert into deal_history (deal_id, revision, recorded_at, reason, fields, note, state)
            select id, revision, recorded_at, reason, fields, note, state
            from come join kept using (id)
            """;

    private final JdbcClient jdbc;

    JdbcDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recorded> lock(UUID id) {
        return jdbc.sql("select revision, state from deal where id = :id for update")
                .param("id", id)
                .query(JdbcDeals::recorded)
                .optional();
    }

    @Override
    public Map<String, Recorded> lock(Collection<String> externalIds) {
        return byExternalId(externalIds, "for update");
    }

    @Override
    public Map<String, Recorded> find(Collection<String> externalIds) {
        return byExternalId(externalIds, "");
    }

    private Map<String, Recorded> byExternalId(Collection<String> externalIds, String lock) {
        return jdbc
                .sql(
                        """
                        select external_id, revision, state from deal
                        where external_id = any(:externalIds)
                        order by id
                        """
                                + lock)
                .param("externalIds", externalIds.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("external_id"), recorded(row, n)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void keep(Collection<Revision> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        int kept =
                jdbc.sql(KEEP)
                        .param(
                                "revisions",
                                revisions.stream().map(Revision::number).toArray(Long[]::new))
                        .param("recordedAts", texts(revisions, r -> r.recordedAt().toString()))
                        .param("reasons", texts(revisions, r -> r.change().reason()))
                        .param("fields", texts(revisions, r -> json(r.change().fields())))
                        .param("notes", texts(revisions, Revision::note))
                        .param("states", texts(revisions, r -> json(r.state())))
                        .update();
        if (kept != revisions.size()) {
            var first = revisions.iterator().next().number();
            throw new RevisionConflict(first - 1, first);
        }
    }

    private static Recorded recorded(ResultSet row, int ignored) throws SQLException {
        var state = EventJson.MAPPER.readValue(row.getString("state"), DealState.class);
        return new Recorded(PublicState.deal(state), row.getLong("revision"));
    }

    private static String json(Object value) {
        return EventJson.MAPPER.writeValueAsString(value);
    }

    private static @Nullable String[] texts(
            Collection<Revision> all, Function<Revision, ? extends @Nullable String> column) {
        var texts = new @Nullable String[all.size()];
        int i = 0;
        for (var revision : all) {
            texts[i++] = column.apply(revision);
        }
        return texts;
    }
}
