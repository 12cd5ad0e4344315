package io.paceline.incentive.ledger;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements that were ever submitted. Once approved one never changes.
@Component
class Statements {

    /// @param approvedAt absent until it is
    record Submitted(UUID id, UUID payeeId, YearMonth month, @Nullable Instant approvedAt) {}

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The id of the statement, which it gets when it is submitted for the first time.
    UUID idOf(UUID payeeId, YearMonth month) {
        jdbc.sql(
                        """
                        insert into statement (id, payee_id, month) values (:id, :payee, :month)
                        on conflict (payee_id, month) do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("payee", payeeId)
                .param("month", month.toString())
                .update();
        return jdbc.sql("select id from statement where payee_id = :payee and month = :month")
                .param("payee", payeeId)
                .param("month", month.toString())
                .query(UUID.class)
                .single();
    }

    /// Keeps others from deciding on it until the transaction ends.
    Submitted getForChange(UUID id) {
        return jdbc.sql("select * from statement where id = :id for update")
                .param("id", id)
                .query((row, _) -> submitted(row))
                .optional()
                .orElseThrow(() -> NotFound.of("statement", id));
    }

    Map<YearMonth, Submitted> of(UUID payeeId) {
        return jdbc
                .sql("select * from statement where payee_id = :payee")
                .param("payee", payeeId)
                .query((row, _) -> submitted(row))
                .list()
                .stream()
                .collect(toMap(Submitted::month, each -> each));
    }

    void approve(UUID id, Instant at) {
        jdbc.sql("update statement set approved_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Submitted submitted(ResultSet row) throws SQLException {
        var approvedAt = row.getObject("approved_at", OffsetDateTime.class);
        return new Submitted(
                row.getObject("id", UUID.class),
                row.getObject("payee_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                approvedAt == null ? null : approvedAt.toInstant());
    }
}
