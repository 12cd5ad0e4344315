package io.paceline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.SimulatedPlatform;
import io.paceline.simulation.Score.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// A simulation that finds nothing in a sound consumer proves something only if it finds what is
/// wrong with a broken one.
class SimulationTest {

    private static final int SCHEDULES = 1_000;

    @Test
    void finds_nothing_wrong_with_a_sound_consumer_and_meets_every_fault() {
        Schedules.play(SimulationTest.class, SCHEDULES, with(Score::new)).requireEveryFault();
    }

    @Test
    void finds_a_consumer_that_lets_an_older_revision_win() {
        assertFound(units ->
                new Score(units) {
                    @Override
                    boolean isNewer(Unit come, Unit held) {
                        return !come.equals(held);
                    }
                });
    }

    @Test
    void finds_a_consumer_that_counts_a_repeated_event_again() {
        assertFound(units ->
                new Score(units) {
                    @Override
                    void keep(UUID id, Unit come) {
                        var held = units.find(id).orElse(new Unit(0, 0));
                        if (come.revision() >= held.revision()) {
                            units.put(id, come);
                            boolean first = come.revision() == 1;
                            add(come.points() - (first ? 0 : held.points()));
                        }
                    }
                });
    }

    @Test
    void finds_a_consumer_that_keeps_its_total_in_its_own_memory() {
        assertFound(units ->
                new Score(units) {
                    private int total;

                    @Override
                    void add(int difference) {
                        total += difference;
                        units.put(TOTAL, new Unit(1, total));
                    }
                });
    }

    @Test
    void finds_a_consumer_that_overlooks_a_failure() {
        assertFound(units ->
                new Score(units) {
                    @Override
                    void keep(UUID id, Unit come) {
                        try {
                            super.keep(id, come);
                        } catch (org.springframework.dao.DataAccessException _) {
                            // Goes on as if nothing had happened, and loses the event.
                        }
                    }
                });
    }

    @Test
    void finds_a_listener_that_acknowledges_what_it_has_not_applied() {
        assertThat(
                        Schedules.firstToFail(
                                SCHEDULES, with(Score::new, listener -> new Hasty(listener))))
                .isNotNull();
    }

    /// Acknowledges whatever becomes of the batch.
    private record Hasty(Reaction listener) implements Reaction {

        @Override
        public String name() {
            return listener.name();
        }

        @Override
        public Set<String> topics() {
            return listener.topics();
        }

        @Override
        public void apply(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> kafka) {
            try {
                listener.apply(batch, kafka);
            } catch (RuntimeException _) {
                // Somebody will look at the log.
            }
        }

        @Override
        public void idle(Collection<TopicPartition> assigned, Consumer<?, ?> kafka) {
            listener.idle(assigned, kafka);
        }
    }

    @Test
    void plays_a_seed_the_same_way_each_time() {
        for (long seed = 0; seed < 50; seed++) {
            var once = traceOf(seed);

            assertThat(traceOf(seed)).isEqualTo(once).isNotEmpty();
        }
    }

    @Test
    void names_the_seed_and_the_command_that_plays_it_again() {
        assertThatThrownBy(() ->
                        Schedules.play(
                                SimulationTest.class,
                                3,
                                _ -> {
                                    throw new IllegalStateException("broken");
                                }))
                .hasMessageContaining("Seed 0 fails: broken")
                .hasMessageContaining("-pl shared-kernel/simulation")
                .hasMessageContaining("-Dtest=SimulationTest")
                .hasMessageContaining("-Dpaceline.simulation.seed=0");
    }

    private static List<String> traceOf(long seed) {
        var simulation = new Simulation(seed, true);
        with(Score::new).play(simulation);
        return simulation.turn().traced();
    }

    private static void assertFound(Function<Table<UUID, Unit>, Score> broken) {
        assertThat(Schedules.firstToFail(SCHEDULES, with(broken))).isNotNull();
    }

    private static Schedules.Schedule with(Function<Table<UUID, Unit>, Score> consumer) {
        return with(consumer, listener -> listener);
    }

    private static Schedules.Schedule with(
            Function<Table<UUID, Unit>, Score> consumer, UnaryOperator<Reaction> listener) {
        return simulation -> {
            var units = new Table<UUID, Unit>(simulation.database());
            var platform = new SimulatedPlatform(simulation);
            var sent = send(simulation);
            simulation.service(() ->
                    platform.reactions(List.of(consumer.apply(units))).stream()
                            .map(listener)
                            .toList());
            simulation.repairs(() -> platform.repairs(List.of(consumer.apply(units))));

            simulation.run();

            assertThat(Score.points(units, sent)).isEqualTo(expected(sent));
            simulation.requireLetters(platform.letters());
        };
    }

    private static List<Message> send(Simulation simulation) {
        var random = simulation.random();
        var sent = new ArrayList<Message>();
        for (int unit = 0; unit < 6; unit++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            for (int revision = 1; revision <= 1 + random.nextInt(4); revision++) {
                var state = "{\"points\":%d}".formatted(random.nextInt(100));
                var message = Message.of(EventType.UNIT_CHANGED, id, revision, state);
                sent.add(
                        switch (random.nextInt(12)) {
                            case 0 -> message.cutOff();
                            case 1 -> message.poisonedBy("{\"points\":-1}");
                            default -> message;
                        });
            }
        }
        sent.forEach(simulation::send);
        return sent;
    }

    private static Map<UUID, Integer> expected(List<Message> sent) {
        var points = new HashMap<UUID, Integer>();
        for (var message : sent) {
            var digits = message.right().replaceAll(".*\"points\":(\\d+).*", "$1");
            points.put(message.subject(), Integer.valueOf(digits));
        }
        int total = points.values().stream().mapToInt(Objects::requireNonNull).sum();
        points.put(Score.TOTAL, total);
        return points;
    }
}
