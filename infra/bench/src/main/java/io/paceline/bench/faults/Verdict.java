package io.paceline.bench.faults;

import java.math.BigDecimal;
import java.util.List;

/// How the platform differs from the oracle.
///
/// @param cents the sum of all differences, regardless of sign
/// @param lost events that never came, or revisions that are missing in a topic
/// @param doubled different events for one revision, or two deals from one command
/// @param repeats the same event delivered again, which is allowed
/// @param differences in words, the first few
record Verdict(BigDecimal cents, long lost, long doubled, long repeats, List<String> differences) {

    private static final int SHOWN = 12;

    Verdict {
        differences = differences.stream().limit(SHOWN).toList();
    }

    boolean isClean() {
        return cents.signum() == 0 && lost == 0 && doubled == 0 && differences.isEmpty();
    }
}
