package io.paceline.incentive.payee;

import static java.util.stream.Collectors.toSet;

import io.paceline.incentive.sql.Columns;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The payees, as those whose pay can change.
@Component
public class Payees {

    private final JdbcClient jdbc;

    Payees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds the payees until the transaction ends. All take them in the order of their ids, so
    /// that any number of instances and threads agree without a deadlock. Facts, quotas and plans
    /// are read after this: whoever changed them before has held the same payees.
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
