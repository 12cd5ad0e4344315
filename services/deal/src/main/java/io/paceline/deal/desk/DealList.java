package io.paceline.deal.desk;

import io.paceline.contracts.deal.DealState;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// Reads deals and their history.
@Repository
class DealList {

    private final JdbcClient jdbc;

    DealList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of the list and the value by which the list is sorted.
    record Listed(Kept deal, Object sortedBy) {}

    /// A revision as the history tells it.
    record Told(
            long revision,
            Instant recordedAt,
            String reason,
            List<String> fields,
            @Nullable String note,
            DealState deal) {}

    /// The columns by which a list can be sorted. A deal that has no day yet counts as the oldest.
    enum Order {
        CLOSE_DATE("closeDate", "coalesce(close_on, '1970-01-01')", "date"),
        AMOUNT("amount", "amount", "numeric"),
        NAME("name", "lower(name)", "text");

        private final String property;
        private final String column;
        private final String type;

        Order(String property, String column, String type) {
            this.property = property;
            this.column = column;
            this.type = type;
        }

        static Order of(String property) {
            for (var order : values()) {
                if (order.property.equals(property)) {
                    return order;
                }
            }
            throw new IllegalArgumentException("No order by " + property);
        }
    }

    Page<Kept> list(DealFilter filter, Reach reach, PageRequest page) {
        var order = Order.of(page.sort());
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                """
                                select revision, state, %1$s as sorted_by
                                from deal
                                where %2$s and %6$s
                                  and (:after::text is null
                                       or (%1$s, id) %3$s (:after::%4$s, :afterId::uuid))
                                order by %1$s %5$s, id %5$s
                                limit :limit
                                """
                                        .formatted(
                                                order.column,
                                                DealFilter.WHERE,
                                                page.after(),
                                                order.type,
                                                page.direction(),
                                                WithinReach.sql(reach)))
                        .params(filter.parameters())
                        .params(reach.params())
                        .param("after", cursor == null ? null : place(order, page))
                        .param("afterId", cursor == null ? null : cursor.uuid(1))
                        .param("limit", page.fetchSize())
                        .query((row, n) -> new Listed(kept(row, n), row.getString("sorted_by")))
                        .list();
        return Page.of(rows, page, row -> List.of(row.sortedBy(), row.deal().state().id()))
                .map(Listed::deal);
    }

    Kept get(UUID id, Reach reach) {
        return jdbc.sql(
                        "select revision, state from deal where id = :id and "
                                + WithinReach.sql(reach))
                .param("id", id)
                .params(reach.params())
                .query(DealList::kept)
                .optional()
                .orElseThrow(() -> NotFound.of("deal", id));
    }

    /// From the first revision on. Whoever sees a deal sees its history, whosever it was before.
    Page<Told> history(UUID id, Reach reach, PageRequest page) {
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                """
                                select history.*
                                from deal_history history join deal on deal.id = deal_id
                                where deal.id = :id and history.revision > :after and %s
                                order by history.revision
                                limit :limit
                                """
                                        .formatted(WithinReach.sql(reach)))
                        .param("id", id)
                        .params(reach.params())
                        .param("after", cursor == null ? 0 : cursor.number(0))
                        .param("limit", page.fetchSize())
                        .query(DealList::told)
                        .list();
        if (rows.isEmpty()) {
            get(id, reach);
        }
        return Page.of(rows, page, told -> List.of(told.revision()));
    }

    /// Read by its type, so that a forged cursor is refused and not sent to the database.
    private static @Nullable String place(Order order, PageRequest page) {
        var cursor = page.cursor();
        if (cursor == null) {
            return null;
        }
        return switch (order) {
            case CLOSE_DATE -> cursor.date(0).toString();
            case AMOUNT -> plain(cursor.decimal(0));
            case NAME -> cursor.string(0);
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static Kept kept(ResultSet row, int ignored) throws SQLException {
        return new Kept(row.getLong("revision"), state(row));
    }

    private static Told told(ResultSet row, int ignored) throws SQLException {
        return new Told(
                row.getLong("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                EventJson.MAPPER.readValue(
                        row.getString("fields"), new TypeReference<List<String>>() {}),
                row.getString("note"),
                state(row));
    }

    private static DealState state(ResultSet row) throws SQLException {
        return EventJson.MAPPER.readValue(row.getString("state"), DealState.class);
    }
}
