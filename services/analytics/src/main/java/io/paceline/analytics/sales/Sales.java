package io.paceline.analytics.sales;

import io.paceline.platform.event.ReceivedEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All sales, replaced deal by deal.
@Repository
class Sales {

    private final JdbcClient jdbc;

    Sales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes note of the revisions, and answers the deals for which they are newer than what is
    /// held. Those are locked until the end of the transaction.
    Set<UUID> advance(List<ReceivedEvent> events, Function<UUID, Deal> deals) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into deal as held (id, revision, status)
                                select * from unnest(:ids::uuid[], :revisions::bigint[], :statuses::text[])
                                    as come(id, revision, status)
                                order by id
                                on conflict (id) do update
                                    set revision = excluded.revision, status = excluded.status
                                    where excluded.revision > held.revision
                                returning id
                                """)
                        .param("ids", of(events, ReceivedEvent::subject, UUID[]::new))
                        .param("revisions", of(events, ReceivedEvent::revision, Long[]::new))
                        .param(
                                "statuses",
                                of(
                                        events,
                                        event -> deals.apply(event.subject()).status().name(),
                                        String[]::new))
                        .query(UUID.class)
                        .list());
    }

    /// What these deals sold until now no longer counts; these sales do. Answers the days
    /// concerned.
    Set<LocalDate> replace(Collection<UUID> deals, List<Sale> sales) {
        var days =
                new HashSet<>(
                        jdbc.sql(
                                        "delete from sale where deal_id = any(:deals) returning close_date")
                                .param("deals", deals.toArray(UUID[]::new))
                                .query((row, _) -> row.getObject(1, LocalDate.class))
                                .list());
        if (!sales.isEmpty()) {
            insert(sales);
        }
        sales.forEach(sale -> days.add(sale.closeDate()));
        return days;
    }

    private void insert(List<Sale> sales) {
        jdbc.sql(
                        """
                        insert into sale (deal_id, split, line, member_id, product_id, customer_id,
                            channel, currency, close_date, quantity, amount)
                        select * from unnest(:deals::uuid[], :splits::int[], :lines::int[], :members::uuid[],
                            :products::uuid[], :customers::uuid[], :channels::text[], :currencies::text[],
                            :dates::date[], :quantities::numeric[], :amounts::numeric[])
                        """)
                .param("deals", of(sales, sale -> sale.deal().id(), UUID[]::new))
                .param("splits", of(sales, Sale::split, Integer[]::new))
                .param("lines", of(sales, sale -> sale.line().number(), Integer[]::new))
                .param("members", of(sales, Sale::memberId, UUID[]::new))
                .param("products", of(sales, sale -> sale.line().productId(), UUID[]::new))
                .param(
                        "customers",
                        sales.stream().map(sale -> sale.deal().customerId()).toArray(UUID[]::new))
                .param("channels", of(sales, sale -> sale.deal().channel(), String[]::new))
                .param("currencies", of(sales, sale -> sale.deal().currency(), String[]::new))
                .param("dates", of(sales, sale -> sale.closeDate().toString(), String[]::new))
                .param(
                        "quantities",
                        of(sales, sale -> sale.quantity().toPlainString(), String[]::new))
                .param("amounts", of(sales, sale -> sale.amount().toPlainString(), String[]::new))
                .update();
    }

    private static <T, R> R[] of(
            List<T> rows, Function<T, R> column, java.util.function.IntFunction<R[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
