package io.paceline.platform.approval;

import io.paceline.platform.approval.ApprovalRequest.Decision;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.web.PageRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// All requests of a service.
final class ApprovalRequests {

    private static final String ADD =
            """
            insert into approval_request (id, kind, object_id, object_revision, title, payload, details,
                concerns, concerns_on, proposer, proposer_name, proposer_member, proposed_at,
                involved, involved_members)
            values (:id, :kind, :objectId, :revision, :title, :payload::json, :details::json,
                :concerns, :concernsOn, :proposer, :name, :member, :at, :involved, :members)
            on conflict (kind, object_id) where status = 'PROPOSED' do nothing
            """;

    /// A request shows to its proposer, and to whose rights to propose or approve reach it.
    private static final String SEEN =
            """
            select request.*, coalesce(sight.approves, false) as approvable
            from approval_request request
                left join lateral (
                    select bool_or(approves) as approves
                    from jsonb_to_recordset(:sights::jsonb) as sight(kind text, approves boolean,
                        everything boolean, own uuid[], viewpoints uuid[], today date)
                    where sight.kind = request.kind and (everything or concerns = any(own) or exists (
                        select from access_reach where viewer = any(viewpoints) and subject = concerns
                            and period @> coalesce(concerns_on, today)))
                ) sight on true
            where (proposer = :subject or sight.approves is not null)
            """;

    private static final String DECIDE =
            """
            update approval_request set status = :status, decider = :decider, decider_name = :name,
                decider_member = :member, decided_at = :at, reason = :reason
            where id = :id
            """;

    private final JdbcClient jdbc;

    ApprovalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it unless its object has an open request of the kind.
    boolean add(ApprovalRequest request) {
        var matter = request.matter();
        var concern = matter.concern();
        var involved = request.proposed().involved();
        return jdbc.sql(ADD)
                        .param("id", request.id())
                        .param("kind", matter.kind())
                        .param("objectId", matter.objectId())
                        .param("revision", matter.revision())
                        .param("title", request.content().title())
                        .param("payload", request.content().payload().toString())
                        .param("details", request.content().details().toString())
                        .param("concerns", concern == null ? null : concern.id())
                        .param("concernsOn", concern == null ? null : concern.on())
                        .param("proposer", request.proposer().subject())
                        .param("name", request.proposer().name())
                        .param("member", request.proposer().memberId())
                        .param("at", request.proposed().at().atOffset(ZoneOffset.UTC))
                        .param("involved", involved.subjects().toArray(String[]::new))
                        .param("members", involved.members().toArray(UUID[]::new))
                        .update()
                == 1;
    }

    void decide(UUID id, Decision decision) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("status", decision.status().name())
                .param("decider", decision.by().subject())
                .param("name", decision.by().name())
                .param("member", decision.by().memberId())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    /// Lets one transaction at a time decide on it.
    void lock(UUID id) {
        jdbc.sql("select 1 from approval_request where id = :id for update")
                .param("id", id)
                .query(_ -> {});
    }

    Optional<ApprovalRequest> open(String kind, UUID objectId) {
        return jdbc.sql(
                        """
                        select * from approval_request
                        where kind = :kind and object_id = :objectId and status = 'PROPOSED'
                        """)
                .param("kind", kind)
                .param("objectId", objectId)
                .query((row, _) -> RequestRow.request(row))
                .optional();
    }

    Optional<Seen> find(UUID id, Onlooker onlooker) {
        return seen(SEEN + " and request.id = :id", onlooker)
                .param("id", id)
                .query((row, _) -> RequestRow.seen(row))
                .optional();
    }

    /// One more than the page holds, newest first.
    List<Seen> list(ApprovalQuery query, Onlooker onlooker, PageRequest page) {
        var conditions =
                """
                 and (:status::text is null or status = :status)
                and (:kind::text is null or request.kind = :kind)
                and (:objectId::uuid is null or object_id = :objectId)
                and (:before::uuid is null or id < :before)
                order by id desc limit :limit
                """;
        return seen(SEEN + conditions, onlooker)
                .param("status", query.status() == null ? null : query.status().name())
                .param("kind", query.kind())
                .param("objectId", query.objectId())
                .param("before", page.cursor() == null ? null : page.cursor().uuid(0))
                .param("limit", page.fetchSize())
                .query((row, _) -> RequestRow.seen(row))
                .list();
    }

    private StatementSpec seen(String sql, Onlooker onlooker) {
        return jdbc.sql(sql)
                .param("sights", EventJson.MAPPER.writeValueAsString(onlooker.sights()))
                .param("subject", onlooker.caller().subject());
    }
}
