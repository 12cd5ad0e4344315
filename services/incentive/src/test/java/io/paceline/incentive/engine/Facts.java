package io.paceline.incentive.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Facts and ratings for tests of the engine.
final class Facts {

    static final BigDecimal QUOTA = new BigDecimal("100000");
    static final String ACCELERATED = "0-1:0.05 1-1.5:0.08 1.5-:0.12";
    static final String KICKER = "0-1:0 1-1.2:0.01 1.2-:0.02";

    private Facts() {}

    static Rating rating(String tiers, Split split) {
        return Rating.onAttainment(
                new RateTable(RateTableTest.tiers(tiers), Edge.UPPER), split, QUOTA);
    }

    /// Credits written as amounts divided by blanks, in business order.
    static List<Fact> facts(String credits, Rating rating) {
        var facts = new ArrayList<Fact>();
        for (var credit : credits.strip().split(" ", -1)) {
            var place = place(facts.size(), new UUID(1, 1), 1, Share.REVENUE);
            facts.add(new Fact(place, new BigDecimal(credit.replace("_", "")), rating));
        }
        return facts;
    }

    static List<Fact> random(RandomGenerator random, Rating... ratings) {
        var facts = new ArrayList<Fact>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            // Few instants and deals, so that the stable key decides often.
            var place =
                    place(
                            random.nextInt(5),
                            new UUID(random.nextLong(), random.nextLong()),
                            i,
                            oneOf(random, Share.values()));
            var credited = BigDecimal.valueOf(random.nextLong(-500_000, 2_500_000), 2);
            facts.add(new Fact(place, credited, oneOf(random, ratings)));
        }
        return facts;
    }

    static Rating randomRating(RandomGenerator random, Split split) {
        var tiers = new ArrayList<Tier>();
        var from = BigDecimal.ZERO;
        int count = 1 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            var to = from.add(BigDecimal.valueOf(1 + random.nextInt(80), 2));
            var rate = BigDecimal.valueOf(random.nextLong(100_000_000), 8);
            boolean open = i == count && split != Split.INTERPOLATED;
            tiers.add(new Tier(from, open ? null : to, rate));
            from = to;
        }
        var edge = oneOf(random, Edge.values());
        return Rating.onAttainment(new RateTable(tiers, edge), split, QUOTA);
    }

    static Position place(int second, UUID dealId, int line, Share share) {
        return new Position(
                LocalDate.EPOCH, Instant.EPOCH.plusSeconds(second), dealId, line, share);
    }

    static <T> T oneOf(RandomGenerator random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
