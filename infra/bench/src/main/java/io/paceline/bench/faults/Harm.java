package io.paceline.bench.faults;

import io.paceline.bench.faults.Proxy.Mood;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Does a fault to the platform and undoes it.
final class Harm {

    private static final int HOUR_S = 3600;
    private static final int BACKLOG = 100_000;
    private static final List<Part> ROLLED =
            List.of(Part.DEAL, Part.GOAL, Part.INCENTIVE, Part.GATEWAY);

    private final Ground on;

    Harm(Ground on) {
        this.on = on;
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
            case DISK_FULL -> fillDisk(fault);
            case CLOCK_OFF -> clockOff(fault);
            case REPLAY -> replay(fault);
            case REBALANCE -> repeat(fault, 1000, () -> on.groups().joinAndLeave(part));
            case TWO_INSTANCES -> instances(fault, 1);
            case THREE_INSTANCES -> instances(fault, 2);
            case COME_BACK -> comeBack(fault);
            case BACKLOG -> backlog();
            case RELAY_DOWN -> kill(fault);
            case SLOT_DROPPED -> dropSlot(fault);
            case POISON -> on.poison().send();
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
        on.parts().stop(fault.part());
        for (int attempt = 1; ; attempt++) {
            try {
                on.groups().rewind(fault.part());
                break;
            } catch (IllegalStateException stillThere) {
                if (attempt == 20) {
                    throw stillThere;
                }
                Pause.millis(1000);
            }
        }
        on.parts().start(fault.part());
    }

    private void instances(Fault fault, int more) {
        var others = new ArrayList<GuardedProcess>();
        for (int i = 0; i < more; i++) {
            others.add(on.platform().startAnother(fault.part().service(), 2 + i));
        }
        Pause.millis(15_000); // Until they take part.
        seconds(fault);
        // One leaves by itself, the other is killed.
        others.getFirst().stop();
        others.stream().skip(1).forEach(GuardedProcess::kill);
    }

    private void comeBack(Fault fault) {
        var other = on.platform().startAnother(fault.part().service(), 2);
        Pause.millis(15_000);
        on.parts().freeze(fault.part());
        try {
            seconds(fault);
        } finally {
            on.parts().thaw(fault.part());
        }
        Pause.millis(5000);
        other.kill();
    }

    private void backlog() {
        on.parts().kill(Part.CONNECT);
        on.database().fillOutbox(BACKLOG);
        on.parts().start(Part.CONNECT);
    }

    private void dropSlot(Fault fault) {
        var service = fault.pauseSeconds() % 2 == 0 ? "deal" : "incentive";
        on.parts().kill(Part.CONNECT);
        on.database().dropSlot(service);
        seconds(fault);
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
