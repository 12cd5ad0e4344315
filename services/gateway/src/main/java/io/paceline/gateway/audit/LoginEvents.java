package io.paceline.gateway.audit;

import io.paceline.gateway.audit.LoginEvent.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Events that the audit log has not got yet.
@Repository
public class LoginEvents {

    private final JdbcClient jdbc;

    LoginEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LoginEvent event) {
        jdbc.sql(
                        """
                        insert into login_event (id, at, kind, subject, name, address, reason)
                        values (:id, :at, :kind, :subject, :name, :address, :reason)
                        """)
                .param("id", event.id())
                .param("at", Timestamp.from(event.at()))
                .param("kind", event.kind().name())
                .param("subject", event.subject())
                .param("name", event.name())
                .param("address", event.address())
                .param("reason", event.reason())
                .update();
    }

    /// The oldest; no other gateway gets them until the transaction ends.
    List<LoginEvent> lockOldest(int atMost) {
        return jdbc.sql(
                        """
                        select * from login_event where refused is null
                        order by at, id limit ? for update skip locked
                        """)
                .param(atMost)
                .query((row, _) -> event(row))
                .list();
    }

    void remove(List<LoginEvent> delivered) {
        jdbc.sql("delete from login_event where id = any(?)")
                .param(delivered.stream().map(LoginEvent::id).toArray(UUID[]::new))
                .update();
    }

    /// Puts one aside that will never be taken, for an operator to look at.
    void putAside(LoginEvent event, String why) {
        jdbc.sql("update login_event set refused = ? where id = ?")
                .params(why, event.id())
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from login_event where refused is null")
                .query(Long.class)
                .single();
    }

    private static LoginEvent event(ResultSet row) throws SQLException {
        return new LoginEvent(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("name"),
                row.getString("address"),
                row.getString("reason"));
    }
}
