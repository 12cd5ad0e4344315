package io.paceline.platform.approval;

import io.paceline.platform.approval.ApprovalRequest.Decision;
import io.paceline.platform.approval.ApprovalRequest.Involved;
import io.paceline.platform.approval.ApprovalRequest.Matter;
import io.paceline.platform.approval.ApprovalRequest.Proposed;
import io.paceline.platform.approval.ApprovalRequest.Status;
import io.paceline.platform.event.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the columns of `approval_request`.
final class RequestRow {

    private RequestRow() {}

    static Seen seen(ResultSet row) throws SQLException {
        return new Seen(request(row), row.getBoolean("approvable"));
    }

    static ApprovalRequest request(ResultSet row) throws SQLException {
        var content =
                new Content(
                        row.getString("title"),
                        EventJson.MAPPER.readTree(row.getString("payload")),
                        EventJson.MAPPER.readTree(row.getString("details")));
        return new ApprovalRequest(
                row.getObject("id", UUID.class),
                matter(row),
                content,
                proposed(row),
                decision(row));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        var concerns = row.getObject("concerns", UUID.class);
        return new Matter(
                row.getString("kind"),
                row.getObject("object_id", UUID.class),
                row.getLong("object_revision"),
                concerns == null
                        ? null
                        : new Concern(concerns, row.getObject("concerns_on", LocalDate.class)));
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        var involved =
                new Involved(
                        Set.of((String[]) row.getArray("involved").getArray()),
                        Set.of((UUID[]) row.getArray("involved_members").getArray()));
        return new Proposed(person(row, "proposer"), instant(row, "proposed_at"), involved);
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        return status == Status.PROPOSED
                ? null
                : new Decision(
                        status,
                        person(row, "decider"),
                        instant(row, "decided_at"),
                        row.getString("reason"));
    }

    private static Person person(ResultSet row, String role) throws SQLException {
        return new Person(
                row.getString(role),
                row.getString(role + "_name"),
                row.getObject(role + "_member", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
