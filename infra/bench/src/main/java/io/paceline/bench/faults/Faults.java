package io.paceline.bench.faults;

import io.paceline.local.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Breaks a platform of its own, one seeded schedule after the other, and tells whether it came
/// through without losing, doubling or miscalculating anything.
final class Faults {

    private Faults() {}

    public static void main(String... words) {
        if (List.of(words).contains("--so-far")) {
            System.out.print(SoFar.of(Journal.in(Folders.repositoryHere()).file()).text());
            return;
        }
        var arguments = Arguments.of(words);
        var possible = possible(arguments.only());
        var record = new Recorded(arguments, possible);
        var folder = Path.of(System.getProperty("paceline.folder", folder()));
        boolean clean;
        try (var ground = Ground.prepared(folder, possible.contains(Kind.DISK_FULL))) {
            runAll(new Ordeal(ground), arguments, possible, record);
        } finally {
            clean = record.finish();
        }
        System.exit(clean ? 0 : 1);
    }

    private static void runAll(
            Ordeal ordeal, Arguments arguments, Set<Kind> possible, Recorded record) {
        var time = Duration.ofMillis((long) (arguments.minutes() * 60_000));
        for (int i = 0; i < arguments.schedules(); i++) {
            var schedule = Schedule.of(arguments.seed() + i, possible);
            var outcome = ordeal.run(schedule, time, arguments.dealsPerSecond());
            record.add(outcome);
            if (!outcome.verdict().isClean()) {
                break; // What comes after would differ for the same reason.
            }
        }
    }

    private static String folder() {
        return Folders.repositoryHere().resolve("infra/bench/target/faults").toString();
    }

    private static Set<Kind> possible(List<Kind> only) {
        var kinds = EnumSet.allOf(Kind.class);
        if (!only.isEmpty()) {
            kinds.retainAll(only);
        }
        if (kinds.contains(Kind.DISK_FULL) && !Volume.isPossible()) {
            kinds.remove(Kind.DISK_FULL);
        }
        if (!Clocks.arePossible()) {
            kinds.remove(Kind.CLOCK_OFF);
        }
        return kinds;
    }
}
