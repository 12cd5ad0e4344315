package io.paceline.incentive.crediting;

import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Share;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/credits")
class CreditController {

    enum By {
        QUARTER,
        MONTH,
        PAYEE
    }

    /// @param key `2017-Q1`, `2017-03` or the id of a payee
    /// @param name of the payee
    record Total(String key, @Nullable String name, int deals, Amount amount) {}

    private final JdbcClient jdbc;
    private final Freshness freshness;

    CreditController(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    /// Control totals: the `REVENUE` credits of all payees add up to the won deals. Who sees some
    /// of the payees gets the totals of theirs, as of the close date.
    ///
    /// @param by `quarter`, `month` or `payee`
    @GetMapping("/totals")
    @Permit(Right.SEE_CREDITS)
    Page<Total> totals(
            @RequestParam String by,
            @RequestParam(defaultValue = "REVENUE") Share share,
            Reach reach) {
        var key =
                switch (by(by)) {
                    case QUARTER -> "to_char(c.close_date, 'YYYY\"-Q\"Q')";
                    case MONTH -> "to_char(c.close_date, 'YYYY-MM')";
                    case PAYEE -> "c.payee_id::text";
                };
        var rows =
                jdbc.sql(
                                """
                                select found.*, m.name from (
                                    select %s as key, c.currency, count(distinct c.deal_id)::int as deals,
                                        sum(c.amount) as amount
                                    from credit c where c.share = :share and %s group by 1, 2) found
                                left join member_replica m on m.id::text = found.key
                                order by m.name, found.key, found.currency
                                """
                                        .formatted(key, reach.sql("c.payee_id", "c.close_date")))
                        .param("share", JdbcCredits.code(share))
                        .params(reach.params())
                        .query((row, _) ->
                                new Total(
                                        row.getString("key"),
                                        row.getString("name"),
                                        row.getInt("deals"),
                                        new Amount(
                                                row.getBigDecimal("amount"),
                                                row.getString("currency"))))
                        .list();
        return Page.of(rows).asOf(freshness.asOf());
    }

    private static By by(String text) {
        try {
            return By.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new BadRequest(
                    "unknown-grouping",
                    "Totals are by quarter, month or payee, not by " + text,
                    List.of(Fault.inQuery("by", "is quarter, month or payee", text)));
        }
    }
}
