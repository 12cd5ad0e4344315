package io.paceline.bench.speed;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/// Opportunities as a file for the public import. Those that are won closed one after the other, in
/// the order of the file, over the days it is about.
///
/// @param prefix of the external ids, which end in the number of the row
record OpportunityFile(String prefix, int rows, Days days, IntFunction<Salesperson> owners) {

    private static final String HEAD =
            "opportunity_id,sales_agent,product,deal_stage,engage_date,close_date,close_value\n";
    private static final int BYTES_A_ROW = 100;

    /// When deals were won, both days included; on none when they are open.
    record Days(LocalDate first, LocalDate last, boolean won) {

        LocalDate of(int row, int rows) {
            return first.plusDays(row * (last.toEpochDay() - first.toEpochDay() + 1) / rows);
        }
    }

    /// Under numbers that no earlier run has used.
    static OpportunityFile of(int rows, Days days, IntFunction<Salesperson> owners) {
        var random = ThreadLocalRandom.current().nextLong(1L << 50);
        return new OpportunityFile("bench-" + Long.toString(random, 36) + "-", rows, days, owners);
    }

    /// Each has as many as the others.
    static IntFunction<Salesperson> evenly(List<Salesperson> owners) {
        return row -> owners.get(row % owners.size());
    }

    String csv() {
        var text = new StringBuilder(rows * BYTES_A_ROW).append(HEAD);
        for (int i = 0; i < rows; i++) {
            var day = days.of(i, rows);
            text.append(prefix).append(i).append(',').append(owners.apply(i).name());
            text.append(",MG Special,").append(days.won() ? "Won," : "Engaging,").append(day);
            text.append(',');
            if (days.won()) {
                text.append(day).append(',').append(100 + i % 900);
            } else {
                text.append(',');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
