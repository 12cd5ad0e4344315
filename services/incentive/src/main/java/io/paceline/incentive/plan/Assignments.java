package io.paceline.incentive.plan;

import static java.util.stream.Collectors.groupingBy;

import io.paceline.incentive.sql.Columns;
import io.paceline.platform.access.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is paid by which plan from when.
@org.springframework.stereotype.Component
public class Assignments {

    /// The last day of an assignment, by which it is within reach.
    private static final String LAST_DAY = "least(ends_on - 1, :reachToday)";

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, List<Assignment>> of(Collection<UUID> payeeIds) {
        return jdbc
                .sql("select * from assignment where payee_id = any(:payees) order by id")
                .param("payees", Columns.ids(payeeIds))
                .query((row, _) -> assignment(row))
                .list()
                .stream()
                .collect(groupingBy(Assignment::payeeId));
    }

    List<Assignment> to(UUID planId) {
        return jdbc.sql("select * from assignment where plan_id = :plan order by id")
                .param("plan", planId)
                .query((row, _) -> assignment(row))
                .list();
    }

    /// Those whose payee is within reach on the last day of the assignment, or today while it
    /// lasts.
    List<Assignment> to(UUID planId, Reach reach) {
        return jdbc.sql(
                        "select * from assignment where plan_id = :plan and %s order by id"
                                .formatted(reach.sql("payee_id", LAST_DAY)))
                .param("plan", planId)
                .params(reach.params())
                .query((row, _) -> assignment(row))
                .list();
    }

    /// Who is or was assigned to the plan, of those within reach as `to` says.
    public List<UUID> payeesOf(UUID planId, Reach reach) {
        return to(planId, reach).stream().map(Assignment::payeeId).distinct().sorted().toList();
    }

    /// The plans to which somebody within reach is or was assigned.
    Set<UUID> plansWithin(Collection<UUID> planIds, Reach reach) {
        if (reach.everything()) {
            return Set.copyOf(planIds);
        }
        return new HashSet<>(
                jdbc.sql(
                                "select distinct plan_id from assignment where plan_id = any(:plans) and %s"
                                        .formatted(reach.sql("payee_id", LAST_DAY)))
                        .param("plans", Columns.ids(planIds))
                        .params(reach.params())
                        .query(UUID.class)
                        .list());
    }

    Optional<Assignment> find(UUID planId, UUID assignmentId) {
        return to(planId).stream().filter(each -> each.id().equals(assignmentId)).findFirst();
    }

    void add(Collection<Assignment> assignments, Instant recordedAt) {
        jdbc.sql(
                        """
                        insert into assignment
                            (id, plan_id, payee_id, starts_on, ends_on, target_incentive, recorded_at)
                        select id, plan_id, payee_id, starts_on, ends_on, target, :recordedAt
                        from unnest(:ids::uuid[], :plans::uuid[], :payees::uuid[], :starts::date[],
                                :ends::date[], :targets::numeric[])
                            as come(id, plan_id, payee_id, starts_on, ends_on, target)
                        """)
                .param("ids", Columns.ids(assignments, Assignment::id))
                .param("plans", Columns.ids(assignments, Assignment::planId))
                .param("payees", Columns.ids(assignments, Assignment::payeeId))
                .param("starts", Columns.texts(assignments, Assignment::from))
                .param("ends", Columns.texts(assignments, Assignment::to))
                .param("targets", Columns.texts(assignments, Assignment::targetIncentive))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID assignmentId, LocalDate on) {
        jdbc.sql("update assignment set ends_on = :on where id = :id")
                .param("id", assignmentId)
                .param("on", on)
                .update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("payee_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("target_incentive"));
    }
}
