package io.paceline.incentive.payee;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.paceline.incentive.sql.Columns;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.web.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The payees, as those whose pay can change.
@Component
public class Payees implements PayeeLock {

    private final JdbcClient jdbc;
    private final Reaches reaches;

    Payees(JdbcClient jdbc, Reaches reaches) {
        this.jdbc = jdbc;
        this.reaches = reaches;
    }

    @Override
    public void lock(Collection<UUID> payeeIds) {
        var ids = Columns.ids(payeeIds);
        jdbc.sql(
                        """
                        insert into payee (id) select distinct id from unnest(:ids::uuid[]) as come(id)
                        order by id on conflict do nothing
                        """)
                .param("ids", ids)
                .update();
        jdbc.sql("select id from payee where id = any(:ids) order by id for update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    /// Whether facts of a span of time are within reach: by its last day, or today while it lasts.
    public boolean covered(Reach reach, UUID payeeId, LocalDate lastDay) {
        var day = lastDay.isBefore(reach.today()) ? lastDay : reach.today();
        return reaches.covers(reach, payeeId, day);
    }

    /// Treats a payee who is out of reach like one who does not exist.
    ///
    /// @throws NotFound for either
    public void require(Reach reach, UUID payeeId, LocalDate lastDay) {
        if (known(Set.of(payeeId)).isEmpty() || !covered(reach, payeeId, lastDay)) {
            throw NotFound.of("payee", payeeId);
        }
    }

    /// The name of a member.
    ///
    /// @throws NotFound for an unknown one
    public String nameOf(UUID payeeId) {
        return jdbc.sql("select name from member_replica where id = :id")
                .param("id", payeeId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFound.of("payee", payeeId));
    }

    /// The names of those members that are known.
    public Map<UUID, String> names(Collection<UUID> memberIds) {
        return jdbc
                .sql("select id, name from member_replica where id = any(:ids)")
                .param("ids", Columns.ids(memberIds))
                .query((row, _) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of the members that this service has heard of.
    public Set<UUID> known(Collection<UUID> memberIds) {
        return jdbc
                .sql("select id from member_replica where id = any(:ids)")
                .param("ids", Columns.ids(memberIds))
                .query(UUID.class)
                .list()
                .stream()
                .collect(toSet());
    }
}
