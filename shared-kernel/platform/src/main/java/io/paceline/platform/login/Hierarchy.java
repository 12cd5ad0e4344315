package io.paceline.platform.login;

import io.paceline.platform.event.ReceivedEvent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The hierarchy as team told it last, and who is within reach of whom by it.
final class Hierarchy {

    /// Longer lines of management are cut here: only a circle is as long.
    private static final int DEEPEST = 40;

    private static final String STORE_MEMBERS =
            """
            insert into access_member as held (id, revision, external_id, name, left_on)
            select id, revision, state ->> 'externalId', state ->> 'name', (state ->> 'leftOn')::date
            from unnest(:ids::uuid[], :revisions::bigint[], :states::jsonb[]) as come(id, revision, state)
            order by id
            on conflict (id) do update set revision = excluded.revision,
                external_id = excluded.external_id, name = excluded.name, left_on = excluded.left_on
            where excluded.revision > held.revision
            returning id
            """;
    private static final String STORE_UNITS =
            """
            insert into access_unit as held (id, revision, head_id)
            select id, revision, (state ->> 'headId')::uuid
            from unnest(:ids::uuid[], :revisions::bigint[], :states::jsonb[]) as come(id, revision, state)
            order by id
            on conflict (id) do update set revision = excluded.revision, head_id = excluded.head_id
            where excluded.revision > held.revision
            returning id
            """;
    private static final String PLACE =
            """
            with gone as (delete from access_placement where member_id = any(:changed))
            insert into access_placement (member_id, unit_id, manager_id, period)
            select id, (place ->> 'unitId')::uuid, (place ->> 'managerId')::uuid,
                daterange((place ->> 'from')::date, (place ->> 'to')::date)
            from unnest(:ids::uuid[], :states::jsonb[]) as come(id, state),
                jsonb_array_elements(state -> 'placements') as place
            where id = any(:changed)
            """;
    private static final String ATTACH =
            """
            with gone as (delete from access_unit_parent where unit_id = any(:changed))
            insert into access_unit_parent (unit_id, parent_id, period)
            select id, (place ->> 'parentId')::uuid,
                daterange((place ->> 'from')::date, (place ->> 'to')::date)
            from unnest(:ids::uuid[], :states::jsonb[]) as come(id, state),
                jsonb_array_elements(state -> 'parents') as place
            where id = any(:changed) and place ->> 'parentId' is not null
            """;
    private static final String BELOW =
            """
            select unnest(:changed::uuid[]) union
            select subject from access_reach where viewer = any(:changed)
            """;
    private static final String DERIVE =
            """
            with recursive reports(subject, viewer, period, depth) as (
                select member_id, manager_id, period, 1 from access_placement
                where member_id = any(:subjects) and manager_id is not null
                union
                select below.subject, above.manager_id, below.period * above.period, depth + 1
                from reports below join access_placement above on above.member_id = below.viewer
                where above.manager_id <> below.subject and above.period && below.period
                    and depth < :deepest
            ),
            seats(subject, unit, period, depth) as (
                select member_id, unit_id, period, 1 from access_placement
                where member_id = any(:subjects)
                union
                select id, id, daterange(null, null), 1 from access_unit where id = any(:subjects)
                union
                select below.subject, above.parent_id, below.period * above.period, depth + 1
                from seats below join access_unit_parent above on above.unit_id = below.unit
                where above.period && below.period and depth < :deepest
            ),
            sight(viewer, subject, period) as (
                select viewer, subject, period from reports
                union all
                select unit, subject, period from seats
                union all
                select head_id, subject, period from seats
                    join access_unit on access_unit.id = unit and head_id is not null
                where subject in (select id from access_unit)
            )
            insert into access_reach (viewer, subject, period)
            select viewer, subject, unnest(range_agg(period)) from sight group by viewer, subject
            """;

    private final JdbcClient jdbc;

    Hierarchy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores what is newer, and answers whose state changed.
    List<UUID> storeMembers(Collection<ReceivedEvent> newest) {
        return store(newest, STORE_MEMBERS, PLACE);
    }

    List<UUID> storeUnits(Collection<ReceivedEvent> newest) {
        return store(newest, STORE_UNITS, ATTACH);
    }

    private List<UUID> store(Collection<ReceivedEvent> newest, String store, String attach) {
        if (newest.isEmpty()) {
            return List.of();
        }
        var ids = newest.stream().map(ReceivedEvent::subject).toArray(UUID[]::new);
        var states = newest.stream().map(it -> it.stateNode().toString()).toArray(String[]::new);
        var changed =
                jdbc.sql(store)
                        .param("ids", ids)
                        .param(
                                "revisions",
                                newest.stream().map(ReceivedEvent::revision).toArray(Long[]::new))
                        .param("states", states)
                        .query(UUID.class)
                        .list();
        jdbc.sql(attach)
                .param("ids", ids)
                .param("states", states)
                .param("changed", changed.toArray(UUID[]::new))
                .update();
        return List.copyOf(changed);
    }

    /// Derives anew who sees those that changed and all that were below them.
    void derive(Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var subjects =
                jdbc.sql(BELOW)
                        .param("changed", changed.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new);
        jdbc.sql("delete from access_reach where subject = any(:subjects)")
                .param("subjects", subjects)
                .update();
        jdbc.sql(DERIVE).param("subjects", subjects).param("deepest", DEEPEST).update();
    }
}
