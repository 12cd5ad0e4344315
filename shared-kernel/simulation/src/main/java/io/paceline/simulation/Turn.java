package io.paceline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Whose turn it is, and what becomes of whoever has it: the fault that the seed has for the
/// moment, or that others go on first. Without a member it is a person who asks for something.
final class Turn {

    private static final int LONGEST_FREEZE_MILLIS = 20_000;

    private final RandomGenerator random;
    private final SimulatedClock clock;
    private final Faults faults;
    private final @Nullable List<String> trace;
    private @Nullable Member running;

    Turn(RandomGenerator random, SimulatedClock clock, boolean traced) {
        this.random = random;
        this.clock = clock;
        this.faults = new Faults(random);
        this.trace = traced ? new ArrayList<>() : null;
    }

    void give(Member member) {
        running = member;
        member.resume();
        running = null;
    }

    void handOver() {
        if (running != null) {
            running.pause();
        }
    }

    /// Lets a process crash or freeze; any other fault is for the caller to act out.
    Optional<Fault> at(Moment moment) {
        var fault = faults.at(moment);
        fault.ifPresent(each -> trace(() -> name() + " meets " + each + " " + moment));
        if (fault.equals(Optional.of(Fault.CRASH))) {
            throw new Crash();
        }
        boolean freezes = fault.equals(Optional.of(Fault.FREEZE));
        if (freezes) {
            freeze();
        }
        if (freezes || (moment.isBetweenTransactions() && random.nextInt(4) == 0)) {
            handOver();
        }
        return freezes ? Optional.empty() : fault;
    }

    private String name() {
        return running == null ? "a person" : running.name();
    }

    private void freeze() {
        int millis = random.nextInt(LONGEST_FREEZE_MILLIS);
        boolean tooLong = random.nextInt(4) > 0;
        if (running != null) {
            running.freezeUntil(clock.instant().plusMillis(millis));
            if (tooLong) {
                running.leave(); // The others share its partitions.
            }
        }
    }

    Faults faults() {
        return faults;
    }

    void trace(Supplier<String> what) {
        if (trace != null) {
            trace.add(clock.instant() + " " + what.get());
        }
    }

    List<String> traced() {
        return trace == null ? List.of() : trace;
    }
}
