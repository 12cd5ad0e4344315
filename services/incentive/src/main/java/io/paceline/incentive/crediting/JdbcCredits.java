package io.paceline.incentive.crediting;

import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.sql.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcCredits implements Credits {

    private final JdbcClient jdbc;

    JdbcCredits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CreditChange> replace(Collection<UUID> dealIds, Collection<Credit> credits) {
        var changes = CreditChange.between(of(dealIds), credits);
        delete(changes.stream().filter(CreditChange::isGone).map(CreditChange::key).toList());
        upsert(changes.stream().map(CreditChange::after).filter(c -> c != null).toList());
        return changes;
    }

    private List<Credit> of(Collection<UUID> dealIds) {
        return jdbc.sql("select * from credit where deal_id = any(:deals)")
                .param("deals", Columns.ids(dealIds))
                .query((row, _) -> credit(row))
                .list();
    }

    private void delete(List<CreditChange.Key> gone) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        delete from credit using
                            unnest(:payees::uuid[], :deals::uuid[], :lines::int[], :shares::smallint[])
                            as gone(payee_id, deal_id, line, share)
                        where (credit.deal_id, credit.line, credit.share, credit.payee_id)
                            = (gone.deal_id, gone.line, gone.share, gone.payee_id)
                        """)
                .param("payees", Columns.ids(gone, CreditChange.Key::payeeId))
                .param("deals", Columns.ids(gone, CreditChange.Key::dealId))
                .param("lines", Columns.texts(gone, CreditChange.Key::line))
                .param("shares", Columns.texts(gone, key -> code(key.share())))
                .update();
    }

    private void upsert(List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into credit
                            (payee_id, close_date, closed_at, deal_id, line, share, amount, currency)
                        select * from unnest(:payees::uuid[], :dates::date[], :instants::timestamptz[],
                            :deals::uuid[], :lines::int[], :shares::smallint[], :amounts::numeric[],
                            :currencies::text[])
                        on conflict (deal_id, line, share, payee_id) do update set
                            close_date = excluded.close_date, closed_at = excluded.closed_at,
                            amount = excluded.amount, currency = excluded.currency
                        """)
                .param("payees", Columns.ids(credits, Credit::payeeId))
                .param("dates", Columns.texts(credits, c -> c.position().closeDate()))
                .param("instants", Columns.texts(credits, c -> c.position().closedAt()))
                .param("deals", Columns.ids(credits, c -> c.position().dealId()))
                .param("lines", Columns.texts(credits, c -> c.position().line()))
                .param("shares", Columns.texts(credits, c -> code(c.position().share())))
                .param("amounts", Columns.texts(credits, Credit::amount))
                .param("currencies", Columns.texts(credits, Credit::currency))
                .update();
    }

    @Override
    public List<List<Credit>> from(List<Stretch> stretches) {
        var found = new ArrayList<List<Credit>>();
        stretches.forEach(_ -> found.add(new ArrayList<>()));
        jdbc.sql(
                        """
                        select s.n, c.* from unnest(:payees::uuid[], :dates::date[], :instants::timestamptz[],
                                :deals::uuid[], :lines::int[], :shares::smallint[], :ends::date[])
                            with ordinality as s(payee_id, from_date, from_instant, from_deal, from_line,
                                from_share, ends_on, n)
                        cross join lateral (
                            select * from credit
                            where payee_id = s.payee_id and close_date < s.ends_on
                                and (close_date, closed_at, deal_id, line, share)
                                    >= (from_date, from_instant, from_deal, from_line, from_share)) c
                        order by s.n, c.close_date, c.closed_at, c.deal_id, c.line, c.share
                        """)
                .param("payees", Columns.ids(stretches, Stretch::payeeId))
                .param("dates", Columns.texts(stretches, s -> s.from().closeDate()))
                .param("instants", Columns.texts(stretches, s -> s.from().closedAt()))
                .param("deals", Columns.ids(stretches, s -> s.from().dealId()))
                .param("lines", Columns.texts(stretches, s -> s.from().line()))
                .param("shares", Columns.texts(stretches, s -> code(s.from().share())))
                .param("ends", Columns.texts(stretches, Stretch::before))
                .query(row -> {
                    found.get(row.getInt("n") - 1).add(credit(row));
                });
        return found;
    }

    /// As stored: the numbers keep the order of the enum, which is part of the order of facts.
    static int code(Share share) {
        return switch (share) {
            case REVENUE -> 0;
            case OVERLAY -> 1;
        };
    }

    static Credit credit(ResultSet row) throws SQLException {
        return new Credit(
                row.getObject("payee_id", UUID.class),
                new Position(
                        row.getObject("close_date", LocalDate.class),
                        instant(row, "closed_at"),
                        row.getObject("deal_id", UUID.class),
                        row.getInt("line"),
                        row.getInt("share") == 0 ? Share.REVENUE : Share.OVERLAY),
                amount(row),
                row.getString("currency"));
    }

    private static BigDecimal amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("amount");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
