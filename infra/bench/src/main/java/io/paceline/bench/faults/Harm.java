package io.paceline.bench.faults;

import io.paceline.bench.faults.Proxy.Mood;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

/// Does a fault to the platform and undoes it.
final class Harm {

    private static final int HOUR_S = 3600;
    private static final int BACKLOG = 100_000;
    private static final int ATTEMPTS = 120;
    private static final List<Part> ROLLED =
            List.of(Part.DEAL, Part.GOAL, Part.INCENTIVE, Part.ANALYTICS, Part.GATEWAY);

    private final Ground on;
    private final String member;

    /// @param member who sells what is sold by the way
    Harm(Ground on, String member) {
        this.on = on;
        this.member = member;
    }

    /// Returns when the fault is over and everything is started again, though not yet caught up.
    void doAndUndo(Fault fault) {
        var part = fault.part();
        switch (fault.kind()) {
            case KILL, KILL_TWO -> kill(fault);
            case FREEZE -> freeze(fault);
            case SLOW_DATABASE, CUT_DATABASE, RESET_AT_COMMIT -> onDatabase(fault);
            case SLOW_BROKER -> onBroker(fault, Mood.SLOW);
            case CUT_BROKER -> onBroker(fault, Mood.CUT);
            case END_BACKENDS -> repeat(fault, 300, () -> on.database().endBackends(part));
            case END_AT_COMMIT -> repeat(fault, 10, () -> on.database().endCommits(part));
            case DISK_FULL -> fillDisk(fault);
            case CLOCK_OFF -> clockOff(fault);
            case REPLAY -> replay(fault);
            case REORDER -> reorder(fault);
            case REBALANCE -> repeat(fault, 1000, () -> on.groups().joinAndLeave(part));
            case TWO_INSTANCES -> instances(fault, 1);
            case THREE_INSTANCES -> instances(fault, 2);
            case COME_BACK -> comeBack(fault);
            case BACKLOG -> backlog();
            case RELAY_DOWN -> kill(fault);
            case SLOT_DROPPED, SLOT_LOST, OFFSET_WIPED, OFFSET_AHEAD ->
                    new Relaying(on).losesItsPlace(fault);
            case POISON -> on.poison().send(member);
            case ROLLING_RESTART -> ROLLED.forEach(this::restart);
        }
    }

    private void kill(Fault fault) {
        fault.parts().forEach(on.parts()::kill);
        seconds(fault);
        startAll(fault.parts());
    }

    private void freeze(Fault fault) {
        on.parts().freeze(fault.part());
        try {
            seconds(fault);
        } finally {
            on.parts().thaw(fault.part());
        }
    }

    private void onDatabase(Fault fault) {
        var mood =
                switch (fault.kind()) {
                    case SLOW_DATABASE -> Mood.SLOW;
                    case CUT_DATABASE -> Mood.CUT;
                    default -> Mood.RESET_AT_COMMIT;
                };
        on.network().database(fault.part(), mood);
        try {
            seconds(fault);
        } finally {
            on.network().database(fault.part(), Mood.OPEN);
        }
    }

    private void onBroker(Fault fault, Mood mood) {
        on.network().broker(fault.part(), mood);
        try {
            seconds(fault);
        } finally {
            on.network().broker(fault.part(), Mood.OPEN);
        }
    }

    private static void repeat(Fault fault, int pauseMs, Runnable action) {
        long until = System.nanoTime() + fault.seconds() * 1_000_000_000L;
        while (System.nanoTime() < until) {
            action.run();
            Pause.millis(pauseMs);
        }
    }

    private void fillDisk(Fault fault) {
        var volume = on.volume().orElseThrow();
        volume.fill();
        try {
            seconds(fault);
        } finally {
            volume.free();
        }
        on.parts().start(Part.POSTGRESQL);
    }

    private void clockOff(Fault fault) {
        var clocks = on.clocks().orElseThrow();
        var service = fault.part().service();
        clocks.set(service, fault.seconds() % 2 == 0 ? HOUR_S : -HOUR_S);
        try {
            seconds(fault);
        } finally {
            clocks.set(service, 0);
        }
    }

    private void replay(Fault fault) {
        stopAndLeave(fault.part());
        on.groups().rewind(fault.part());
        on.parts().start(fault.part());
    }

    private void reorder(Fault fault) {
        var service = fault.part();
        stopAndLeave(service);
        seconds(fault);
        var before = on.groups().skipHalf(service);
        on.parts().start(service);
        Pause.millis(5000);
        stopAndLeave(service);
        on.groups().putBack(before);
        on.parts().start(service);
    }

    /// The broker refuses to move a group as long as it believes that somebody is in it.
    private void stopAndLeave(Part service) {
        on.parts().stop(service);
        awaitMembers(service, members -> members == 0);
    }

    private void instances(Fault fault, int more) {
        var others = others(fault.part(), more);
        seconds(fault);
        // One leaves by itself, the other is killed.
        others.getFirst().stop();
        others.stream().skip(1).forEach(GuardedProcess::kill);
    }

    private void comeBack(Fault fault) {
        var service = fault.part();
        var other = others(service, 1).getFirst();
        int both = on.groups().members(service);
        on.parts().freeze(service);
        try {
            awaitMembers(service, members -> members < both);
            seconds(fault);
        } finally {
            on.parts().thaw(service);
        }
        Pause.millis(5000);
        other.kill();
    }

    /// Returns when they take part.
    private List<GuardedProcess> others(Part service, int count) {
        int alone = on.groups().members(service);
        var others = new ArrayList<GuardedProcess>();
        for (int i = 0; i < count; i++) {
            others.add(on.platform().startAnother(service.service(), 2 + i));
        }
        awaitMembers(service, members -> members >= alone * (1 + count));
        return others;
    }

    private void awaitMembers(Part service, IntPredicate wanted) {
        for (int attempt = 1; !wanted.test(on.groups().members(service)); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(
                        "%d consumers are in the groups of %s"
                                .formatted(on.groups().members(service), service));
            }
            Pause.millis(1000);
        }
    }

    private void backlog() {
        on.parts().kill(Part.CONNECT);
        on.database().fillOutbox(BACKLOG);
        on.parts().start(Part.CONNECT);
    }

    private void restart(Part part) {
        on.parts().stop(part);
        on.parts().start(part);
    }

    private void startAll(List<Part> parts) {
        var starts =
                parts.stream()
                        .map(part ->
                                CompletableFuture.runAsync(
                                        () -> on.parts().start(part),
                                        task -> Thread.ofVirtual().start(task)))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();
    }

    private static void seconds(Fault fault) {
        Pause.millis(fault.seconds() * 1000L);
    }
}
