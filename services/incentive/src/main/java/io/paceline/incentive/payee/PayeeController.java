package io.paceline.incentive.payee;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/payees")
class PayeeController {

    /// A member who can be paid.
    ///
    /// @param plan the name of the plan assigned from the latest date; absent without one
    record PayeeView(UUID id, String name, @Nullable UUID planId, @Nullable String plan) {}

    private final JdbcClient jdbc;
    private final Freshness freshness;

    PayeeController(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    /// Those whose credits the caller sees; all for who assigns plans.
    ///
    /// @param q part of a name
    /// @param assigned only those who have a plan
    /// @param at the date at which they are within reach, today unless given: whose pay of a past
    ///   month the caller sees
    @GetMapping
    @Permit(Right.SEE_CREDITS)
    Page<PayeeView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean assigned,
            @RequestParam @Nullable LocalDate at,
            PageRequest page,
            Reach credits,
            @ReachOf(Right.KEEP_PLANS) Reach keeping) {
        var reach = keeping.everything() ? keeping : credits;
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                """
                                select m.id, m.name, p.id as plan_id, p.name as plan
                                from member_replica m
                                left join lateral (
                                    select plan_id from assignment
                                    where payee_id = m.id and (:at::date is null or starts_on <= :at)
                                    order by starts_on desc, id desc limit 1) a on true
                                left join plan p on p.id = a.plan_id
                                where strpos(lower(m.name), lower(:q)) > 0
                                    and (not :assigned or p.id is not null)
                                    and (m.name, m.id) > (:name, :id::uuid) and %s
                                order by m.name, m.id limit :limit
                                """
                                        .formatted(
                                                reach.sql("m.id", "least(:at::date, :reachToday)")))
                        .params(reach.params())
                        .param("at", at)
                        .param("q", q)
                        .param("assigned", assigned)
                        .param("name", cursor == null ? "" : cursor.string(0))
                        .param("id", cursor == null ? new UUID(0, 0) : cursor.uuid(1))
                        .param("limit", page.fetchSize())
                        .query((row, _) ->
                                new PayeeView(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getObject("plan_id", UUID.class),
                                        row.getString("plan")))
                        .list();
        return Page.of(rows, page, payee -> List.of(payee.name(), payee.id()))
                .asOf(freshness.asOf());
    }
}
