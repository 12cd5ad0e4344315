package io.paceline.bench.speed;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/// Opportunities as a file for the public import.
///
/// @param prefix of the external ids, which end in the number of the row
record OpportunityFile(String prefix, int rows, boolean won, IntFunction<Salesperson> owners) {

    private static final String HEAD =
            "opportunity_id,sales_agent,product,deal_stage,engage_date,close_date,close_value\n";
    private static final int BYTES_A_ROW = 100;

    /// Evenly spread over all.
    static OpportunityFile even(String prefix, int rows, boolean won, List<Salesperson> owners) {
        return new OpportunityFile(prefix, rows, won, row -> owners.get(row % owners.size()));
    }

    /// A prefix that no earlier run has used.
    static String newPrefix() {
        return "bench-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36) + "-";
    }

    String csv(LocalDate today) {
        var text = new StringBuilder(rows * BYTES_A_ROW).append(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append(prefix).append(i).append(',');
            text.append(owners.apply(i).name()).append(",MG Special,");
            if (won) {
                text.append("Won,").append(today).append(',').append(today).append(',');
                text.append(100 + i % 900);
            } else {
                text.append("Engaging,").append(today).append(",,");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
