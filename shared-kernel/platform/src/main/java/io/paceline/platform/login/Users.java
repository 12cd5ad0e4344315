package io.paceline.platform.login;

import io.paceline.platform.access.Caller.Membership;
import io.paceline.platform.access.Grant;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// The roles that team has granted, and which member a person is.
final class Users {

    private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};
    private static final String STORE =
            """
            insert into access_user as held (id, revision, subject, suspended, grants)
            select id, revision, state ->> 'subject', (state ->> 'suspended')::boolean, state -> 'grants'
            from unnest(:ids::uuid[], :revisions::bigint[], :states::jsonb[]) as come(id, revision, state)
            order by id
            on conflict (id) do update set revision = excluded.revision,
                suspended = excluded.suspended, grants = excluded.grants
            where excluded.revision > held.revision
            """;
    private static final String FIND =
            """
            select held.suspended, held.grants, m.id, m.name,
                (m.left_on is null or m.left_on > :today)
                    and (exists (select from access_reach where viewer = m.id)) as manages
            from (select 1) as one
                left join access_user held on held.subject = :subject
                left join access_member m on m.id = :memberId
                    or m.external_id = :externalId and not exists (
                        select from access_member other
                        where other.external_id = :externalId and other.id <> m.id)
            """;

    /// What team knows of a person. A number that two members have, as may be for a moment when it
    /// goes from one to another, names nobody.
    record Known(boolean suspended, List<Grant> grants, @Nullable Membership member) {}

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(Collection<ReceivedEvent> newest) {
        if (newest.isEmpty()) {
            return;
        }
        jdbc.sql(STORE)
                .param("ids", newest.stream().map(ReceivedEvent::subject).toArray(UUID[]::new))
                .param(
                        "revisions",
                        newest.stream().map(ReceivedEvent::revision).toArray(Long[]::new))
                .param(
                        "states",
                        newest.stream().map(it -> it.stateNode().toString()).toArray(String[]::new))
                .update();
    }

    /// @param externalId the member that the token names, if it does
    Known find(String subject, @Nullable String externalId, LocalDate today) {
        return find(subject, externalId, null, today);
    }

    /// The same of a person whose member was found before.
    Known findAgain(String subject, @Nullable UUID memberId, LocalDate today) {
        return find(subject, null, memberId, today);
    }

    private Known find(
            String subject, @Nullable String externalId, @Nullable UUID memberId, LocalDate today) {
        return jdbc.sql(FIND)
                .param("subject", subject)
                .param("externalId", externalId)
                .param("memberId", memberId)
                .param("today", today)
                .query((row, _) -> known(row))
                .single();
    }

    @SuppressWarnings("ConstantValue") // The driver gives null where nothing was joined.
    private static Known known(ResultSet row) throws SQLException {
        var grants = row.getString("grants");
        var member = row.getObject("id", UUID.class);
        return new Known(
                row.getBoolean("suspended"),
                grants == null ? List.of() : EventJson.MAPPER.readValue(grants, GRANTS),
                member == null
                        ? null
                        : new Membership(member, row.getString("name"), row.getBoolean("manages")));
    }
}
