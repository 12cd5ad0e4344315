package io.paceline.bench.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What goal stores for a deal, by plain statements on one connection: the fact, what it adds to
/// each measure, the sums of the days, the attainments, and an outbox row for each. The rows are
/// those that goal has stored; they go into tables of the same shape that nobody else sees.
final class BareApply implements AutoCloseable {

    private static final int SET = 500;
    private static final double NANOS = 1e9;
    private static final List<String> TABLES =
            List.of("deal_fact", "contribution", "measure_day", "attainment", "outbox");
    private static final List<String> STORE =
            List.of(
                    """
                    insert into bare.deal_fact select * from public.deal_fact where id = any(?::uuid[])
                    on conflict (id) do update set revision = excluded.revision,
                        content = excluded.content
                    where excluded.revision > deal_fact.revision
                    """,
                    """
                    insert into bare.contribution
                    select * from public.contribution where deal_id = any(?::uuid[])
                    on conflict (deal_id, measure_id) do update set amount = excluded.amount
                    """,
                    """
                    insert into bare.measure_day as held
                    select measure_id, day, sum(amount), count(*) from public.contribution
                    where deal_id = any(?::uuid[]) group by measure_id, day order by measure_id, day
                    on conflict (measure_id, day) do update
                        set amount = held.amount + excluded.amount, deals = held.deals + excluded.deals
                    """,
                    """
                    with moved as (
                        update bare.attainment
                        set achieved = achieved + come.amount, revision = revision + 1
                        from (select g.id, sum(c.amount) as amount
                            from public.contribution c
                            join public.measure m on m.id = c.measure_id
                            join public.goal g on (g.owner_kind, g.owner_id, g.metric, g.scope)
                                = (m.owner_kind, m.owner_id, m.metric, m.scope)
                                and c.day >= g.from_day and c.day < g.to_day
                            where c.deal_id = any(?::uuid[]) group by g.id) as come
                        where goal_id = come.id returning goal_id, revision, achieved)
                    insert into bare.outbox (id, topic, key, type, source, subject, time, revision, payload)
                    select gen_random_uuid(), 'bare', goal_id, 'bare', 'bare', goal_id, now(), revision,
                        json_build_object('achieved', achieved, 'filler', repeat('x', 600))
                    from moved
                    """);

    private final Connection connection;

    BareApply(Connection connection) {
        this.connection = connection;
    }

    /// Deals a second, each in a transaction of its own.
    double singly(int deals) throws SQLException {
        return perSecond(deals, 1);
    }

    /// Deals a second, in sets as large as the product's.
    double inSets(int deals) throws SQLException {
        return perSecond(deals, SET);
    }

    private double perSecond(int deals, int set) throws SQLException {
        makeTables();
        var ids =
                Sql.query(
                        connection,
                        "select id from public.deal_fact where won_on is not null order by id limit "
                                + deals,
                        row -> row.getString(1));
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        for (int from = 0; from < ids.size(); from += set) {
            var some = ids.subList(from, Math.min(from + set, ids.size()));
            for (var sql : STORE) {
                Sql.update(connection, sql, some);
            }
            connection.commit();
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        connection.setAutoCommit(true);
        return ids.size() / seconds;
    }

    private void makeTables() {
        execute("drop schema if exists bare cascade");
        execute("create schema bare");
        for (var table : TABLES) {
            execute("create table bare.%1$s (like public.%1$s including all)".formatted(table));
        }
        execute("insert into bare.attainment select * from public.attainment");
    }

    private void execute(String sql) {
        Sql.update(connection, sql);
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema if exists bare cascade");
        connection.close();
    }
}
