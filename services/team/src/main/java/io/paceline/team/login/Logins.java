package io.paceline.team.login;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that was reported of doors, each once.
@Repository
class Logins {

    private final JdbcClient jdbc;

    Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it unless it was reported before.
    boolean add(Login login, String reportedBy, Instant now) {
        return jdbc.sql(
                                """
                                insert into login_event (id, at, kind, subject, name, client, address, reason,
                                    reported_by, recorded_at)
                                values (:id, :at, :kind, :subject, :name, :client, :address, :reason,
                                    :reportedBy, :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", login.id())
                        .param("at", login.at().atOffset(ZoneOffset.UTC))
                        .param("kind", login.kind().name())
                        .param("subject", login.who().subject())
                        .param("name", login.who().name())
                        .param("client", login.who().client())
                        .param("address", login.who().address())
                        .param("reason", login.reason())
                        .param("reportedBy", reportedBy)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
