package io.paceline.issuer.report;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Failed logins that the audit log has not got yet.
@Repository
public class FailedLogins {

    private final JdbcClient jdbc;

    FailedLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(FailedLogin login) {
        jdbc.sql(
                        """
                        insert into failed_login (id, at, subject, address, reason)
                        values (:id, :at, :subject, :address, :reason)
                        """)
                .param("id", login.id())
                .param("at", Timestamp.from(login.at()))
                .param("subject", login.subject())
                .param("address", login.address())
                .param("reason", login.reason())
                .update();
    }

    List<FailedLogin> oldest(int atMost) {
        return jdbc.sql("select * from failed_login order by at, id limit ?")
                .param(atMost)
                .query((row, _) ->
                        new FailedLogin(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getString("subject"),
                                row.getString("address"),
                                row.getString("reason")))
                .list();
    }

    void remove(List<FailedLogin> delivered) {
        jdbc.sql("delete from failed_login where id = any(?)")
                .param(delivered.stream().map(FailedLogin::id).toArray(UUID[]::new))
                .update();
    }
}
