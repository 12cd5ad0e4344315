package io.paceline.incentive.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.engine.Running;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.CellKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for the states of cells wherever they are kept.
abstract class CellStatesContract {

    static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    static final LocalDate TO = LocalDate.of(2017, 4, 1);

    final UUID payee = UUID.randomUUID();
    final CellKey key = new CellKey(payee, UUID.randomUUID(), FROM, TO);

    abstract CellStates cells();

    abstract PlatformTransactionManager transactions();

    @Test
    void starts_a_new_cell_at_zero() {
        var state = lock();

        assertThat(state.fresh()).isTrue();
        assertThat(state.interval()).isEqualTo("2017-Q1");
        assertThat(state.running().credited()).isEqualByComparingTo("0");
        assertThat(state.running().exact()).isEqualByComparingTo("0");
    }

    @Test
    void keeps_where_a_cell_stands() {
        save("120.50", "6.02500001");

        var state = lock();

        assertThat(state.fresh()).isFalse();
        assertThat(state.running().credited()).isEqualByComparingTo("120.50");
        assertThat(state.running().exact()).isEqualByComparingTo("6.02500001");
        assertThat(cells().of(List.of(payee))).containsExactly(state);
    }

    @Test
    void saves_nothing_of_a_cell_that_is_not_there() {
        var state = new CellState(key, "2017-Q1", Running.START, true);

        inTransaction(() -> cells().save(List.of(state)));

        assertThat(cells().of(List.of(payee))).isEmpty();
    }

    @Test
    void finds_the_cells_that_share_a_day_with_a_shift() {
        save("1", "1");

        assertThat(touchedBy(payee, TO.minusDays(1), TO.plusDays(9))).hasSize(1);
        assertThat(touchedBy(payee, TO, TO.plusDays(9))).isEmpty();
        assertThat(touchedBy(payee, FROM.minusDays(9), FROM)).isEmpty();
        assertThat(touchedBy(UUID.randomUUID(), FROM, TO)).isEmpty();
    }

    private List<CellState> touchedBy(UUID payeeId, LocalDate from, LocalDate to) {
        var cause = new Cause(UUID.randomUUID(), "test", null, null, "test");
        return cells().touchedBy(List.of(new Shift(payeeId, from, to, cause)));
    }

    private void save(String credited, String exact) {
        var state = lock();
        var now = new Running(new BigDecimal(credited), new BigDecimal(exact));
        inTransaction(() -> cells().save(List.of(state.at(now))));
    }

    private CellState lock() {
        var locked =
                new TransactionTemplate(transactions())
                        .execute(_ -> cells().lock(Map.of(key, "2017-Q1")));
        return Objects.requireNonNull(Objects.requireNonNull(locked).get(key));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions()).executeWithoutResult(_ -> work.run());
    }
}
