package io.paceline.bench.engine;

import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Rounding;
import io.paceline.incentive.engine.Running;
import io.paceline.incentive.engine.Split;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Credits per second that one thread prices, with everything a ledger line tells: running totals,
/// slices and rounded pay.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PayBenchmark {

    private static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

    @Param({"MARGINAL", "RETROACTIVE", "INTERPOLATED"})
    public String split = "MARGINAL";

    @Param({"1", "5", "20"})
    public int tiers = 1;

    private Cell cell = Cell.of(Split.MARGINAL, 1);

    @Setup
    public void fill() {
        cell = Cell.of(Split.valueOf(split), tiers);
    }

    /// A cell whose credits come in business order.
    @Benchmark
    @OperationsPerInvocation(Cell.CREDITS)
    public List<PayLine> inOrder() {
        return Pay.price(Running.START, cell.facts(), cell.total(), CENTS);
    }

    /// A cell that is sorted and summed first, as a recalculation does.
    @Benchmark
    @OperationsPerInvocation(Cell.CREDITS)
    public List<PayLine> fromScratch() {
        return Pay.fromScratch(cell.facts(), CENTS);
    }
}
