package io.paceline.team.access;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.PageRequest;
import io.paceline.team.access.User.Profile;
import io.paceline.team.access.User.Suspension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All users of whom team knows. The platform has a bean `users` too, its copy of them.
@Repository("allUsers")
public class Users {

    private final JdbcClient jdbc;
    private final RoleGrants grants;

    Users(JdbcClient jdbc, RoleGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /// Makes them known; those who are stay as they are.
    void meet(Collection<String> subjects) {
        subjects.forEach(subject ->
                jdbc.sql(
                                """
                                insert into platform_user (id, subject) values (:id, :subject)
                                on conflict (subject) do nothing
                                """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("subject", subject)
                        .update());
    }

    /// Remembers a login, with the name that the issuer gave.
    public void loggedIn(String subject, @Nullable String name, Instant at) {
        meet(List.of(subject));
        jdbc.sql(
                        """
                        update platform_user set last_login_at = :at, name = coalesce(:name, name)
                        where subject = :subject and (last_login_at is null or last_login_at < :at)
                        """)
                .param("subject", subject)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps the user for this transaction alone.
    User lock(String subject) {
        meet(List.of(subject));
        return one("where subject = :key for update", subject);
    }

    /// Keeps the user for this transaction alone.
    User lock(UUID id) {
        return one("where id = :key for update", id);
    }

    /// Refuses one of whom nobody knows.
    User get(String subject) {
        return one("where subject = :key", subject);
    }

    /// One more than the page holds, by subject.
    List<User> list(UserFilter filter, PageRequest page) {
        var rows =
                jdbc.sql(
                                """
                                select * from platform_user
                                where (:q::text is null or position(lower(:q) in lower(subject)) > 0
                                        or position(lower(:q) in lower(name)) > 0)
                                    and (:suspended::boolean is null or (suspended_at is not null) = :suspended)
                                    and (:after::text is null or subject > :after)
                                order by subject limit :limit
                                """)
                        .param("q", filter.q())
                        .param("suspended", filter.suspended())
                        .param("after", page.cursor() == null ? null : page.cursor().string(0))
                        .param("limit", page.fetchSize())
                        .query((row, _) -> user(row, List.of()))
                        .list();
        return withGrants(rows);
    }

    void save(User user) {
        var suspension = user.suspension();
        jdbc.sql(
                        """
                        update platform_user set revision = :revision, suspended_by = :by,
                            suspended_at = :at, suspension_reason = :reason
                        where id = :id
                        """)
                .param("id", user.id())
                .param("revision", user.revision())
                .param("by", suspension == null ? null : suspension.by())
                .param("at", suspension == null ? null : suspension.at().atOffset(ZoneOffset.UTC))
                .param("reason", suspension == null ? null : suspension.reason())
                .update();
    }

    private User one(String condition, Object key) {
        var found =
                jdbc.sql("select * from platform_user " + condition)
                        .param("key", key)
                        .query((row, _) -> user(row, List.of()))
                        .list();
        return withGrants(found).stream().findFirst().orElseThrow(() -> NotFound.of("user", key));
    }

    private List<User> withGrants(List<User> users) {
        var held = grants.heldBy(users.stream().map(User::subject).toList());
        return users.stream()
                .map(user ->
                        new User(
                                user.id(),
                                user.revision(),
                                user.subject(),
                                user.suspension(),
                                user.profile(),
                                held.stream()
                                        .filter(it -> it.subject().equals(user.subject()))
                                        .toList()))
                .toList();
    }

    private static User user(ResultSet row, List<RoleGrant> grants) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("subject"),
                suspension(row),
                new Profile(row.getString("name"), instant(row, "last_login_at")),
                grants);
    }

    private static @Nullable Suspension suspension(ResultSet row) throws SQLException {
        var at = instant(row, "suspended_at");
        return at == null
                ? null
                : new Suspension(
                        row.getString("suspended_by"), at, row.getString("suspension_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
