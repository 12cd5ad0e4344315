package io.paceline.incentive.rating;

import static java.util.stream.Collectors.toMap;

import io.paceline.incentive.engine.Running;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcCellStates implements CellStates {

    private static final String KEYS =
            """
            unnest(:payees::uuid[], :components::uuid[], :starts::date[], :ends::date[], :labels::text[])
                as k(payee_id, component_id, starts_on, ends_on, label)
            """;

    private final JdbcClient jdbc;

    JdbcCellStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CellKey, CellState> lock(Map<CellKey, String> names) {
        var fresh =
                new HashSet<>(
                        keys(
                                        """
                                        insert into cell (payee_id, component_id, starts_on, ends_on, label, credited, exact)
                                        select k.*, 0, 0 from %s order by 1, 2, 3, 4
                                        on conflict do nothing returning *
                                        """
                                                .formatted(KEYS),
                                        names)
                                .query((row, _) -> key(row))
                                .list());
        return keys(
                        """
                        select cell.* from cell join %s using (payee_id, component_id, starts_on, ends_on)
                        order by 1, 2, 3, 4 for update of cell
                        """
                                .formatted(KEYS),
                        names)
                .query((row, _) -> state(row, fresh.contains(key(row))))
                .list()
                .stream()
                .collect(toMap(CellState::key, state -> state));
    }

    private JdbcClient.StatementSpec keys(String sql, Map<CellKey, String> names) {
        var keys = List.copyOf(names.keySet());
        return jdbc.sql(sql)
                .param("payees", Columns.ids(keys, CellKey::payeeId))
                .param("components", Columns.ids(keys, CellKey::componentId))
                .param("starts", Columns.texts(keys, CellKey::from))
                .param("ends", Columns.texts(keys, CellKey::to))
                .param("labels", Columns.texts(keys, names::get));
    }

    @Override
    public void save(Collection<CellState> states) {
        jdbc.sql(
                        """
                        update cell set credited = k.credited, exact = k.exact
                        from unnest(:payees::uuid[], :components::uuid[], :starts::date[], :ends::date[],
                                :credited::numeric[], :exact::numeric[])
                            as k(payee_id, component_id, starts_on, ends_on, credited, exact)
                        where (cell.payee_id, cell.component_id, cell.starts_on, cell.ends_on)
                            = (k.payee_id, k.component_id, k.starts_on, k.ends_on)
                        """)
                .param("payees", Columns.ids(states, state -> state.key().payeeId()))
                .param("components", Columns.ids(states, state -> state.key().componentId()))
                .param("starts", Columns.texts(states, state -> state.key().from()))
                .param("ends", Columns.texts(states, state -> state.key().to()))
                .param("credited", Columns.texts(states, state -> state.running().credited()))
                .param("exact", Columns.texts(states, state -> state.running().exact()))
                .update();
    }

    @Override
    public List<CellState> touchedBy(Collection<Shift> shifts) {
        return jdbc.sql(
                        """
                        select cell.* from cell
                        where exists (
                            select from unnest(:payees::uuid[], :starts::date[], :ends::date[]) as s(payee_id, f, t)
                            where s.payee_id = cell.payee_id and f < cell.ends_on and cell.starts_on < t)
                        """)
                .param("payees", Columns.ids(shifts, Shift::payeeId))
                .param("starts", Columns.texts(shifts, Shift::from))
                .param("ends", Columns.texts(shifts, Shift::to))
                .query((row, _) -> state(row, false))
                .list();
    }

    @Override
    public List<CellState> of(Collection<UUID> payeeIds) {
        return jdbc.sql("select * from cell where payee_id = any(:payees)")
                .param("payees", Columns.ids(payeeIds))
                .query((row, _) -> state(row, false))
                .list();
    }

    private static CellState state(ResultSet row, boolean fresh) throws SQLException {
        var running = new Running(row.getBigDecimal("credited"), row.getBigDecimal("exact"));
        return new CellState(key(row), row.getString("label"), running, fresh);
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                row.getObject("payee_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
