package io.paceline.incentive.rating;

import io.paceline.incentive.engine.Running;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class InMemoryCellStates implements CellStates {

    private final Table<CellKey, CellState> cells;

    InMemoryCellStates(Database database) {
        this.cells = new Table<>(database);
    }

    List<CellState> all() {
        return List.copyOf(cells.rows());
    }

    @Override
    public Map<CellKey, CellState> lock(Map<CellKey, String> names) {
        var locked = new HashMap<CellKey, CellState>();
        names.forEach((key, name) -> {
            boolean fresh = cells.insert(key, new CellState(key, name, Running.START, false));
            var held = cells.find(key).orElseThrow();
            locked.put(key, new CellState(key, held.interval(), held.running(), fresh));
        });
        return locked;
    }

    @Override
    public void save(Collection<CellState> states) {
        for (var state : states) {
            cells.find(state.key())
                    .ifPresent(held ->
                            cells.put(
                                    state.key(),
                                    new CellState(
                                            state.key(), held.interval(), state.running(), false)));
        }
    }

    @Override
    public List<CellState> touchedBy(Collection<Shift> shifts) {
        return cells.rows().stream()
                .filter(state -> shifts.stream().anyMatch(shift -> touches(shift, state.key())))
                .toList();
    }

    private static boolean touches(Shift shift, CellKey cell) {
        return shift.payeeId().equals(cell.payeeId())
                && shift.from().isBefore(cell.to())
                && cell.from().isBefore(shift.to());
    }

    @Override
    public List<CellState> of(Collection<UUID> payeeIds) {
        return cells.rows().stream()
                .filter(state -> payeeIds.contains(state.key().payeeId()))
                .toList();
    }
}
