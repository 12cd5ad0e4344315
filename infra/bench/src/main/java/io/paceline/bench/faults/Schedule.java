package io.paceline.bench.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What is done to the platform in which order: a function of the seed and of the kinds that are
/// possible on this machine, and of nothing else.
record Schedule(long seed, List<Fault> faults) {

    private static final int LONGEST_S = 40;
    private static final int ROUNDS = 4;

    Schedule {
        faults = List.copyOf(faults);
    }

    static Schedule of(long seed, Collection<Kind> possible) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        for (int round = 0; round < ROUNDS; round++) {
            var deck = new ArrayList<>(possible.stream().sorted().toList());
            // What happens most often in the field comes most often.
            Stream.of(Kind.KILL, Kind.KILL, Kind.KILL_TWO, Kind.FREEZE)
                    .filter(possible::contains)
                    .forEach(deck::add);
            Collections.shuffle(deck, random);
            deck.forEach(kind -> faults.add(fault(kind, random)));
        }
        return new Schedule(seed, faults);
    }

    private static Fault fault(Kind kind, Random random) {
        var victims = new ArrayList<>(kind.victims());
        Collections.shuffle(victims, random);
        var count = kind == Kind.KILL_TWO ? 2 : 1;
        return new Fault(
                kind, victims.subList(0, count), seconds(kind, random), 2 + random.nextInt(4));
    }

    private static int seconds(Kind kind, Random random) {
        return switch (kind) {
            case KILL, KILL_TWO, REPLAY, REORDER -> random.nextInt(8);
            case FREEZE -> 2 + random.nextInt(random.nextInt(4) == 0 ? 59 : 20);
            case SLOW_DATABASE, SLOW_BROKER, RESET_AT_COMMIT, END_BACKENDS, END_AT_COMMIT ->
                    5 + random.nextInt(15);
            case CUT_DATABASE, CUT_BROKER -> 3 + random.nextInt(25);
            case DISK_FULL, REBALANCE, CLOCK_OFF -> 5 + random.nextInt(15);
            case TWO_INSTANCES, THREE_INSTANCES -> 5 + random.nextInt(10);
            case COME_BACK -> 1 + random.nextInt(10);
            case BACKLOG -> 1;
            case RELAY_DOWN -> 20 + random.nextInt(LONGEST_S);
            case SLOT_DROPPED, SLOT_LOST, OFFSET_WIPED, OFFSET_AHEAD, POISON, ROLLING_RESTART ->
                    1 + random.nextInt(5);
        };
    }
}
