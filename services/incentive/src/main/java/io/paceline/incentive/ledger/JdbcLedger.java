package io.paceline.incentive.ledger;

import io.paceline.incentive.engine.Share;
import io.paceline.incentive.ledger.LedgerLine.Rule;
import io.paceline.incentive.sql.Columns;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcLedger implements Ledger {

    private static final String BALANCES =
            """
            select l.payee_id, l.component_id, l.starts_on, l.ends_on, l.deal_id, l.line, l.share,
                l.belongs_to, min(l.currency) as currency, sum(l.amount) as amount,
                array_agg(l.id order by l.id) as lines,
                (array_agg(l.document -> 'rule' order by l.id desc))[1] as rule
            from ledger_line l %s
            group by l.payee_id, l.component_id, l.starts_on, l.ends_on, l.deal_id, l.line, l.share, l.belongs_to
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcLedger(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public List<Held> ofDeals(Collection<DealInCell> deals) {
        if (deals.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        BALANCES.formatted(
                                """
                                join unnest(:payees::uuid[], :components::uuid[], :starts::date[], :ends::date[],
                                    :deals::uuid[]) as d(payee_id, component_id, starts_on, ends_on, deal_id)
                                using (payee_id, component_id, starts_on, ends_on, deal_id)
                                """))
                .param("payees", Columns.ids(deals, d -> d.cell().payeeId()))
                .param("components", Columns.ids(deals, d -> d.cell().componentId()))
                .param("starts", Columns.texts(deals, d -> d.cell().from()))
                .param("ends", Columns.texts(deals, d -> d.cell().to()))
                .param("deals", Columns.ids(deals, DealInCell::dealId))
                .query((row, _) -> held(row))
                .list();
    }

    @Override
    public List<Held> ofCells(Collection<CellKey> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        BALANCES.formatted(
                                """
                                join unnest(:payees::uuid[], :components::uuid[], :starts::date[], :ends::date[])
                                    as d(payee_id, component_id, starts_on, ends_on)
                                using (payee_id, component_id, starts_on, ends_on)
                                """))
                .param("payees", Columns.ids(cells, CellKey::payeeId))
                .param("components", Columns.ids(cells, CellKey::componentId))
                .param("starts", Columns.texts(cells, CellKey::from))
                .param("ends", Columns.texts(cells, CellKey::to))
                .query((row, _) -> held(row))
                .list();
    }

    @Override
    public List<Balance> balances(Collection<UUID> payeeIds) {
        return jdbc.sql(
                        """
                        select payee_id, component_id, starts_on, ends_on, deal_id, line, share, belongs_to,
                            sum(amount) as amount
                        from ledger_line where payee_id = any(:payees) and deal_id is not null
                        group by payee_id, component_id, starts_on, ends_on, deal_id, line, share, belongs_to
                        """)
                .param("payees", Columns.ids(payeeIds))
                .query((row, _) -> new Balance(cell(row), entry(row), row.getBigDecimal("amount")))
                .list();
    }

    @Override
    public void post(List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        append(lines);
        outbox.append(lines.stream().map(Commission::publication).toList());
    }

    @Override
    public void post(ManualLine line) {
        jdbc.sql(
                        """
                        insert into ledger_line
                            (id, payee_id, amount, currency, pay_period, belongs_to, recorded_at, document)
                        values (:id, :payee, :amount, :currency, :month, :month, :at, :document::jsonb)
                        """)
                .param("id", line.id())
                .param("payee", line.payeeId())
                .param("amount", line.amount().amount())
                .param("currency", line.amount().currency())
                .param("month", line.payPeriod().toString())
                .param("at", line.recordedAt().atOffset(ZoneOffset.UTC))
                .param("document", EventJson.MAPPER.writeValueAsString(line))
                .update();
        outbox.append(List.of(Commission.publication(line)));
    }

    private void append(List<LedgerLine> lines) {
        jdbc.sql(
                        """
                        insert into ledger_line (id, payee_id, component_id, starts_on, ends_on, deal_id, line,
                            share, amount, currency, pay_period, belongs_to, recorded_at, document)
                        select (d ->> 'id')::uuid, (d #>> '{cell,payeeId}')::uuid,
                            (d #>> '{cell,componentId}')::uuid, (d #>> '{cell,from}')::date,
                            (d #>> '{cell,to}')::date, (d #>> '{entry,dealId}')::uuid,
                            (d #>> '{entry,line}')::int,
                            case d #>> '{entry,share}' when 'REVENUE' then 0 else 1 end,
                            (d #>> '{amount,amount}')::numeric, d #>> '{amount,currency}',
                            d ->> 'payPeriod', d #>> '{entry,month}', (d ->> 'recordedAt')::timestamptz, d
                        from unnest(:documents::jsonb[]) with ordinality as come(d, n) order by n
                        """)
                .param("documents", Columns.texts(lines, EventJson.MAPPER::writeValueAsString))
                .update();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                cell(row),
                entry(row),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                List.of((UUID[]) row.getArray("lines").getArray()),
                EventJson.MAPPER.readValue(row.getString("rule"), Rule.class));
    }

    private static CellKey cell(ResultSet row) throws SQLException {
        return new CellKey(
                row.getObject("payee_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("deal_id", UUID.class),
                row.getInt("line"),
                row.getInt("share") == 0 ? Share.REVENUE : Share.OVERLAY,
                YearMonth.parse(row.getString("belongs_to")));
    }
}
