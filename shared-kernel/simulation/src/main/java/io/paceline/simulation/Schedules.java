package io.paceline.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Plays many seeded schedules, on all processors. `-Dpaceline.simulation.seed=…` plays just that
/// one, `-Dpaceline.simulation.schedules=…` plays more or fewer of them.
public final class Schedules {

    private static final String SEED = "paceline.simulation.seed";
    private static final String COUNT = "paceline.simulation.schedules";
    private static final int LINES_SHOWN = 400;
    private static final int ENOUGH = 1_000;

    /// Sets a service up, runs it and looks at what it left.
    public interface Schedule {
        void play(Simulation simulation);
    }

    private record Failure(long seed, Throwable cause) {}

    private final Class<?> test;
    private final Schedule schedule;
    private final Map<Moment, Set<Fault>> happened = new EnumMap<>(Moment.class);
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
    private int played;

    private Schedules(Class<?> test, Schedule schedule) {
        this.test = test;
        this.schedule = schedule;
    }

    /// Plays the schedules with the seeds from 0 on.
    ///
    /// @param test named in the command that plays a failed schedule again
    /// @throws AssertionError for the first that fails, with its seed and all that happened in it
    public static Schedules play(Class<?> test, int count, Schedule schedule) {
        var schedules = new Schedules(test, schedule);
        var only = Long.getLong(SEED);
        if (only == null) {
            schedules.playFrom(0, Integer.getInteger(COUNT, count));
        } else {
            schedules.playFrom(only, 1);
        }
        schedules.failures.stream()
                .min((one, other) -> Long.compare(one.seed(), other.seed()))
                .ifPresent(schedules::fail);
        return schedules;
    }

    /// The first seed whose schedule fails; null if none does.
    public static @Nullable Long firstToFail(int count, Schedule schedule) {
        var schedules = new Schedules(Schedules.class, schedule);
        schedules.playFrom(0, count);
        return schedules.failures.stream().map(Failure::seed).min(Long::compare).orElse(null);
    }

    private void playFrom(long first, int count) {
        var next = new AtomicLong(first);
        // Virtual, as those whom they resume: a turn then passes without the system's scheduler.
        try (var players = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                players.execute(() -> playUntil(first + count, next));
            }
        }
    }

    private void playUntil(long end, AtomicLong next) {
        while (failures.isEmpty()) {
            long seed = next.getAndIncrement();
            if (seed >= end) {
                return;
            }
            var simulation = new Simulation(seed, false);
            try {
                schedule.play(simulation);
                add(simulation);
            } catch (RuntimeException | Error failure) {
                failures.add(new Failure(seed, failure));
            }
        }
    }

    private synchronized void add(Simulation simulation) {
        played++;
        simulation
                .turn()
                .faults()
                .happened()
                .forEach((moment, faults) ->
                        happened.computeIfAbsent(moment, _ -> EnumSet.noneOf(Fault.class))
                                .addAll(faults));
    }

    private void fail(Failure failure) {
        var again = new Simulation(failure.seed(), true);
        try {
            schedule.play(again);
        } catch (RuntimeException | Error _) {
            // The same again; this time with a trace.
        }
        var lines = again.turn().traced();
        throw new AssertionError(
                "Seed %d fails: %s%nmvn -pl %s -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=%d%n%s"
                        .formatted(
                                failure.seed(),
                                failure.cause().getMessage(),
                                module(),
                                test.getSimpleName(),
                                SEED,
                                failure.seed(),
                                String.join(
                                        "\n",
                                        lines.subList(
                                                Math.max(0, lines.size() - LINES_SHOWN),
                                                lines.size()))),
                failure.cause());
    }

    private static Path module() {
        var here = Path.of("").toAbsolutePath();
        var root = here;
        for (var parent = here.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent.resolve("pom.xml"))) {
                root = parent;
            }
        }
        return root.relativize(here);
    }

    /// Each fault met each moment in which it is possible; of few schedules that is not asked.
    ///
    /// @throws AssertionError with those that happened
    public void requireEveryFault() {
        if (played >= ENOUGH && !metEveryFault()) {
            throw new AssertionError("Only these faults happened: " + happened);
        }
    }

    private boolean metEveryFault() {
        return Faults.possible().entrySet().stream()
                .allMatch(possible ->
                        happened.getOrDefault(possible.getKey(), Set.of())
                                .containsAll(possible.getValue()));
    }
}
