package io.paceline.platform.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/// The head of the chain and what waits to be sealed, for a system that keeps them elsewhere.
final class ChainMetrics implements MeterBinder {

    private final Blocks blocks;
    private final LoggedEntries entries;
    private final Clock clock;

    ChainMetrics(Blocks blocks, LoggedEntries entries, Clock clock) {
        this.blocks = blocks;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge("paceline.audit.head.block", it -> it.blocks.head().number())
                .description("Number of the last block of the audit")
                .register(meters);
        gauge("paceline.audit.head.hash", it -> it.blocks.head().hash().leading())
                .description("First 48 bits of the hash of the last block of the audit")
                .register(meters);
        gauge("paceline.audit.unsealed.age", ChainMetrics::secondsUnsealed)
                .baseUnit("seconds")
                .description("Age of the oldest entry of the audit that is not sealed")
                .register(meters);
    }

    private double secondsUnsealed() {
        return entries.unsealed(blocks.head().last()).seconds(clock.instant());
    }

    private Gauge.Builder<ChainMetrics> gauge(String name, ToDoubleFunction<ChainMetrics> value) {
        return Gauge.builder(
                name,
                this,
                it -> {
                    try {
                        return value.applyAsDouble(it);
                    } catch (DataAccessException _) {
                        return Double.NaN; // The database is away: unknown, which is not zero.
                    }
                });
    }
}
