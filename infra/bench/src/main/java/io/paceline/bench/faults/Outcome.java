package io.paceline.bench.faults;

import java.util.List;

/// What a schedule has shown.
///
/// @param restarts of processes that ended by themselves
record Outcome(
        long seed,
        List<Suffered> faults,
        int commands,
        int deals,
        int restarts,
        double settledS,
        Verdict verdict) {

    /// A fault and the seconds after its end until the lag was normal.
    record Suffered(Fault fault, double tookS, double recoveredS) {}

    Outcome {
        faults = List.copyOf(faults);
    }

    boolean isClean() {
        return verdict.isClean()
                && faults.stream().noneMatch(each -> Double.isNaN(each.recoveredS));
    }
}
