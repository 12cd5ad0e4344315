package io.paceline.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Decides by the seed which fault happens where. Each schedule has an intensity of its own, from
/// calm to one fault in four moments.
final class Faults {

    private static final int[] PER_THOUSAND = {0, 15, 60, 150, 250};

    /// What can happen where. Between two transactions there is nothing that could be lost.
    private static final Map<Moment, List<Fault>> POSSIBLE =
            new EnumMap<>(
                    Map.of(
                            Moment.BEFORE_TRANSACTION,
                            List.of(Fault.CRASH, Fault.OUTAGE, Fault.FREEZE),
                            Moment.IN_TRANSACTION,
                            List.of(Fault.CRASH, Fault.OUTAGE),
                            Moment.BEFORE_COMMIT,
                            List.of(Fault.CRASH, Fault.OUTAGE),
                            Moment.AT_COMMIT,
                            List.of(Fault.OUTAGE, Fault.ANSWER_LOST),
                            Moment.AFTER_COMMIT,
                            List.of(Fault.CRASH, Fault.FREEZE),
                            Moment.BEFORE_PROGRESS,
                            List.of(Fault.CRASH, Fault.OUTAGE, Fault.FREEZE),
                            Moment.AFTER_PROGRESS,
                            List.of(Fault.CRASH, Fault.ANSWER_LOST, Fault.FREEZE),
                            Moment.BEFORE_ACKNOWLEDGEMENT,
                            List.of(Fault.CRASH, Fault.OUTAGE, Fault.FREEZE),
                            Moment.AFTER_ACKNOWLEDGEMENT,
                            List.of(Fault.CRASH, Fault.FREEZE)));

    private final RandomGenerator random;
    private final int perThousand;
    private final Map<Moment, Set<Fault>> happened = new EnumMap<>(Moment.class);
    private boolean over;

    Faults(RandomGenerator random) {
        this.random = random;
        this.perThousand = PER_THOUSAND[random.nextInt(PER_THOUSAND.length)];
    }

    Optional<Fault> at(Moment moment) {
        if (over || random.nextInt(1000) >= perThousand) {
            return Optional.empty();
        }
        var possible = POSSIBLE.getOrDefault(moment, List.of());
        var fault = possible.get(random.nextInt(possible.size()));
        happened.computeIfAbsent(moment, _ -> EnumSet.noneOf(Fault.class)).add(fault);
        return Optional.of(fault);
    }

    static Map<Moment, List<Fault>> possible() {
        return POSSIBLE;
    }

    Map<Moment, Set<Fault>> happened() {
        return happened;
    }

    void end() {
        over = true;
    }
}
