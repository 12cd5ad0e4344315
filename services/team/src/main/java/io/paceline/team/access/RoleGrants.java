package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.PageRequest;
import io.paceline.team.access.RoleGrant.Granted;
import io.paceline.team.access.RoleGrant.Revoked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All grants that ever were.
@Repository
class RoleGrants {

    private static final String SELECT =
            """
            select role_grant.*, subject
            from role_grant join platform_user on platform_user.id = user_id
            """;

    private final JdbcClient jdbc;

    RoleGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoleGrant> heldBy(Collection<String> subjects) {
        return jdbc.sql(
                        SELECT
                                + " where subject = any(:subjects) and revoked_at is null order by granted_at, role_grant.id")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, _) -> grant(row))
                .list();
    }

    RoleGrant get(UUID id) {
        return jdbc.sql(SELECT + " where role_grant.id = :id")
                .param("id", id)
                .query((row, _) -> grant(row))
                .optional()
                .orElseThrow(() -> NotFound.of("role grant", id));
    }

    /// One more than the page holds, newest first.
    List<RoleGrant> list(GrantFilter filter, PageRequest page) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (:subject::text is null or subject = :subject)
                                    and (:role::text is null or role = :role)
                                    and (:held::boolean is null or (revoked_at is null) = :held)
                                    and (:before::uuid is null or role_grant.id < :before)
                                order by role_grant.id desc limit :limit
                                """)
                .param("subject", filter.subject())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("held", filter.held())
                .param("before", page.cursor() == null ? null : page.cursor().uuid(0))
                .param("limit", page.fetchSize())
                .query((row, _) -> grant(row))
                .list();
    }

    /// How often the seat was given or taken.
    long revisionOf(UUID objectId) {
        return jdbc.sql(
                        "select count(*) + count(revoked_at) from role_grant where object_id = :objectId")
                .param("objectId", objectId)
                .query(Long.class)
                .single();
    }

    void add(User user, RoleGrant grant) {
        jdbc.sql(
                        """
                        insert into role_grant (id, user_id, object_id, role, unit_id, reason,
                            proposed_by, approved_by, granted_at)
                        values (:id, :userId, :objectId, :role, :unitId, :reason,
                            :proposedBy, :approvedBy, :at)
                        """)
                .param("id", grant.id())
                .param("userId", user.id())
                .param("objectId", grant.seat().objectIdFor(user.subject()))
                .param("role", grant.seat().role().name())
                .param("unitId", grant.seat().unitId())
                .param("reason", grant.granted().reason())
                .param("proposedBy", grant.granted().proposedBy())
                .param("approvedBy", grant.granted().approvedBy())
                .param("at", grant.granted().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(UUID id, Revoked revoked) {
        jdbc.sql(
                        """
                        update role_grant set revoked_by = :by, revoked_at = :at,
                            revocation_reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("by", revoked.by())
                .param("at", revoked.at().atOffset(ZoneOffset.UTC))
                .param("reason", revoked.reason())
                .update();
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        return new RoleGrant(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                new Seat(Role.valueOf(row.getString("role")), row.getObject("unit_id", UUID.class)),
                new Granted(
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        row.getString("approved_by"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()),
                revoked(row));
    }

    private static @Nullable Revoked revoked(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Revoked(
                        row.getString("revoked_by"),
                        at.toInstant(),
                        row.getString("revocation_reason"));
    }
}
