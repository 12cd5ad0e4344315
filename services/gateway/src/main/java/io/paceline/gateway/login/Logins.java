package io.paceline.gateway.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is logged in at any of the gateways.
@Repository
class Logins {

    /// A session is stored at the end of the request that made it: a login is left alone before.
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Login login, String sessionId, String address, HeldTokens tokens) {
        jdbc.sql(
                        """
                        insert into login (
                            id, session_id, subject, name, address, started_at, ends_at,
                            access_token, access_expires_at, refresh_token, id_token)
                        values (
                            :id, :session, :subject, :name, :address, :start, :end,
                            :access, :accessEnd, :refresh, :idToken)
                        """)
                .param("id", login.id())
                .param("session", sessionId)
                .param("subject", login.subject())
                .param("name", login.name())
                .param("address", address)
                .param("start", Timestamp.from(login.startedAt()))
                .param("end", Timestamp.from(login.endsAt()))
                .param("access", tokens.accessToken())
                .param("accessEnd", Timestamp.from(tokens.accessExpiresAt()))
                .param("refresh", tokens.refreshToken())
                .param("idToken", tokens.idToken())
                .update();
    }

    /// Until the transaction ends nobody else gets them.
    Optional<HeldTokens> lockTokens(UUID login) {
        return jdbc.sql("select * from login where id = ? for update")
                .param(login)
                .query((row, _) -> tokens(row))
                .optional();
    }

    void replaceTokens(UUID login, HeldTokens tokens) {
        jdbc.sql(
                        """
                        update login
                        set access_token = :access, access_expires_at = :end,
                            refresh_token = :refresh, id_token = :idToken
                        where id = :id
                        """)
                .param("access", tokens.accessToken())
                .param("end", Timestamp.from(tokens.accessExpiresAt()))
                .param("refresh", tokens.refreshToken())
                .param("idToken", tokens.idToken())
                .param("id", login)
                .update();
    }

    Optional<EndedLogin> remove(UUID login) {
        return jdbc.sql("delete from login where id = ? returning *")
                .param(login)
                .query((row, _) -> ended(row))
                .optional();
    }

    /// Removes those whose session is over.
    List<EndedLogin> removeOver(Instant now) {
        return jdbc.sql(
                        """
                        delete from login
                        where ends_at <= :now
                           or (started_at < :settled and not exists (
                                select from spring_session s
                                where s.session_id = login.session_id and s.expiry_time > :millis))
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("settled", Timestamp.from(now.minus(SETTLING)))
                .param("millis", now.toEpochMilli())
                .query((row, _) -> ended(row))
                .list();
    }

    /// Those of the given ones that are no more.
    Set<UUID> missing(Collection<UUID> logins) {
        var missing = new HashSet<>(logins);
        jdbc.sql("select id from login where id = any(?)")
                .param(logins.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }

    private static EndedLogin ended(ResultSet row) throws SQLException {
        return new EndedLogin(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("name"),
                row.getString("address"),
                tokens(row));
    }

    private static HeldTokens tokens(ResultSet row) throws SQLException {
        return new HeldTokens(
                row.getString("access_token"),
                row.getTimestamp("access_expires_at").toInstant(),
                row.getString("refresh_token"),
                row.getString("id_token"));
    }
}
