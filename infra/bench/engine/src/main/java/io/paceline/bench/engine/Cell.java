package io.paceline.bench.engine;

import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.RateTable;
import io.paceline.incentive.engine.Rating;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.engine.Split;
import io.paceline.incentive.engine.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The credits of one payee in one year: amounts with cents whose sum passes every edge of the
/// table, and a correction among every twenty.
record Cell(List<Fact> facts, BigDecimal total) {

    static final int CREDITS = 1_000;

    static final long SEED = 4;
    private static final BigDecimal QUOTA = new BigDecimal("1200000.00");
    private static final int CORRECTED = 20;

    static Cell of(Split split, int tiers) {
        var random = new Random(SEED);
        var rating = Rating.onAttainment(table(split, tiers), split, QUOTA);
        var facts = new ArrayList<Fact>(CREDITS);
        var total = BigDecimal.ZERO;
        for (int i = 0; i < CREDITS; i++) {
            var credited = credited(random, i);
            facts.add(new Fact(position(random, i), credited, rating));
            total = total.add(credited);
        }
        return new Cell(List.copyOf(facts), total);
    }

    private static BigDecimal credited(Random random, int i) {
        var cents = random.nextLong(50_000, 500_000);
        return BigDecimal.valueOf(i % CORRECTED == CORRECTED - 1 ? -cents : cents, 2);
    }

    private static Position position(Random random, int i) {
        var closed = Instant.parse("2026-01-01T09:00:00Z").plusSeconds(i * 31_000L);
        return new Position(
                LocalDate.ofYearDay(2026, 1 + i * 365 / CREDITS),
                closed,
                new UUID(random.nextLong(), random.nextLong()),
                1,
                Share.REVENUE);
    }

    /// Tiers of equal width up to twice the quota, of which the last has no end but on a curve.
    private static RateTable table(Split split, int count) {
        var width = BigDecimal.TWO.divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN);
        var tiers = new ArrayList<Tier>(count);
        for (int i = 0; i < count; i++) {
            var from = width.multiply(BigDecimal.valueOf(i));
            boolean open = i == count - 1 && split != Split.INTERPOLATED;
            tiers.add(new Tier(from, open ? null : from.add(width), value(split, i)));
        }
        return new RateTable(tiers, Edge.UPPER);
    }

    private static BigDecimal value(Split split, int tier) {
        return split == Split.INTERPOLATED
                ? BigDecimal.valueOf(10_000_00L + tier * 1_500_00L, 2)
                : BigDecimal.valueOf(50 + tier * 5L, 3);
    }
}
