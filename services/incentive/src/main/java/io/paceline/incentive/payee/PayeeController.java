package io.paceline.incentive.payee;

import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
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

    /// @param q part of a name
    /// @param assigned only those who have a plan
    @GetMapping
    Page<PayeeView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean assigned,
            PageRequest page) {
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                """
                                select m.id, m.name, p.id as plan_id, p.name as plan
                                from member_replica m
                                left join lateral (
                                    select plan_id from assignment where payee_id = m.id
                                    order by starts_on desc, id desc limit 1) a on true
                                left join plan p on p.id = a.plan_id
                                where strpos(lower(m.name), lower(:q)) > 0
                                    and (not :assigned or p.id is not null)
                                    and (m.name, m.id) > (:name, :id::uuid)
                                order by m.name, m.id limit :limit
                                """)
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
