package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.platform.event.EventJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a line is what it is.
///
/// @param quota of the interval, in the plan's currency; absent, as is `creditedBefore`, where
///   people agreed upon the line
/// @param closeDate of the deal as known now; absent once it is no longer won
/// @param arithmetic the calculation, step by step
/// @param corrects the earlier lines for the same credit
record Explanation(
        LineView line,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal creditedBefore,
        @Nullable String plan,
        @Nullable LocalDate closeDate,
        Amount pay,
        Amount held,
        List<String> arithmetic,
        List<LineView> corrects) {

    /// What a query has to select to make explanations of its rows.
    static final String SELECT =
            """
            select l.document, l.deal_id, m.name as payee_name, d.name as deal_name, p.name as plan,
                c.close_date
            from ledger_line l
            left join member_replica m on m.id = l.payee_id
            left join deal_replica d on d.id = l.deal_id
            left join plan p on p.id = (l.document #>> '{rule,planId}')::uuid
            left join credit c on (c.deal_id, c.line, c.share, c.payee_id)
                = (l.deal_id, l.line, l.share, l.payee_id)
            """;

    /// An explanation, and the ids of the lines that its line corrects.
    record Found(Explanation explanation, List<UUID> corrects) {

        Explanation with(List<LineView> corrected) {
            return new Explanation(
                    explanation.line,
                    explanation.quota,
                    explanation.creditedBefore,
                    explanation.plan,
                    explanation.closeDate,
                    explanation.pay,
                    explanation.held,
                    explanation.arithmetic,
                    corrected);
        }
    }

    static Found of(ResultSet row) throws SQLException {
        var view = LineView.of(row);
        var plan = row.getString("plan");
        var document = row.getString("document");
        if (view.dealId() == null) {
            var line = EventJson.MAPPER.readValue(document, ManualLine.class);
            return new Found(of(line, view, plan), List.of());
        }
        var line = EventJson.MAPPER.readValue(document, LedgerLine.class);
        var closeDate = row.getObject("close_date", LocalDate.class);
        return new Found(of(line, view, plan, closeDate), line.corrects());
    }

    private static Explanation of(
            LedgerLine line, LineView view, @Nullable String plan, @Nullable LocalDate closeDate) {
        var calculation = line.calculation();
        var currency = line.amount().currency();
        return new Explanation(
                view,
                line.rule().quota(),
                calculation.creditedBefore(),
                plan,
                closeDate,
                new Amount(calculation.pay(), currency),
                new Amount(calculation.held(), currency),
                Arithmetic.of(line),
                List.of());
    }

    private static Explanation of(ManualLine line, LineView view, @Nullable String plan) {
        var nothing = new Amount(BigDecimal.ZERO, line.amount().currency());
        return new Explanation(
                view,
                null,
                null,
                plan,
                null,
                line.amount(),
                nothing,
                Arithmetic.of(line),
                List.of());
    }
}
