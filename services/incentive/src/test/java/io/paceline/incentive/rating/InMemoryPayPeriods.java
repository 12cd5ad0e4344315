package io.paceline.incentive.rating;

import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.time.YearMonth;
import java.util.Comparator;

final class InMemoryPayPeriods implements PayPeriods {

    private final Table<YearMonth, YearMonth> closed;

    InMemoryPayPeriods(Database database) {
        this.closed = new Table<>(database);
    }

    void close(YearMonth month) {
        closed.put(month, month);
    }

    @Override
    public Closed keepOpen() {
        return closed();
    }

    @Override
    public Closed closed() {
        return new Closed(closed.rows().stream().max(Comparator.naturalOrder()).orElse(null));
    }
}
