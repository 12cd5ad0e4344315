package io.paceline.bench.speed;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/// Opportunities as a file for the public import. Those that are won closed one after the other, in
/// the order of the file, over the days of this quarter up to today.
///
/// @param prefix of the external ids, which end in the number of the row
record OpportunityFile(String prefix, int rows, boolean won, IntFunction<Salesperson> owners) {

    private static final String HEAD =
            "opportunity_id,sales_agent,product,deal_stage,engage_date,close_date,close_value\n";
    private static final int BYTES_A_ROW = 100;
    private static final int MONTHS_A_QUARTER = 3;

    /// Won deals under numbers that no earlier run has used.
    static OpportunityFile ofWon(int rows, IntFunction<Salesperson> owners) {
        return new OpportunityFile(newPrefix(), rows, true, owners);
    }

    /// Open deals under numbers that no earlier run has used.
    static OpportunityFile ofOpen(int rows, IntFunction<Salesperson> owners) {
        return new OpportunityFile(newPrefix(), rows, false, owners);
    }

    /// Each has as many as the others.
    static IntFunction<Salesperson> evenly(List<Salesperson> owners) {
        return row -> owners.get(row % owners.size());
    }

    private static String newPrefix() {
        return "bench-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36) + "-";
    }

    String csv(LocalDate today) {
        var text = new StringBuilder(rows * BYTES_A_ROW).append(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append(prefix).append(i).append(',');
            text.append(owners.apply(i).name()).append(",MG Special,");
            if (won) {
                var day = closeDate(i, today);
                text.append("Won,").append(day).append(',').append(day).append(',');
                text.append(100 + i % 900);
            } else {
                text.append("Engaging,").append(today).append(",,");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private LocalDate closeDate(int row, LocalDate today) {
        var first =
                today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_A_QUARTER);
        long days = today.toEpochDay() - first.toEpochDay() + 1;
        return first.plusDays(row * days / rows);
    }
}
