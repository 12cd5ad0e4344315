package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.goal.contribution.DealFact;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.setting.Goal;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.Publication;
import io.paceline.simulation.Schedules;
import io.paceline.simulation.Simulation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Attainment under faults at every acknowledgement, in virtual time: the consumers and the
/// counting as they are shipped, over tables in memory.
class GoalSimulationTest {

    private static final int SCHEDULES = 5_000;
    private static final int FEW = 200;

    @Test
    void every_schedule_ends_in_the_attainment_that_is_calculated_from_scratch() {
        Schedules.play(
                        GoalSimulationTest.class,
                        SCHEDULES,
                        it -> play(it, new InMemoryDealFacts(it.database())))
                .requireEveryFault();
    }

    /// Else the schedules would prove nothing.
    @Test
    void a_schedule_fails_when_an_older_revision_may_replace_a_newer_one() {
        var failed =
                Schedules.firstToFail(
                        FEW,
                        it ->
                                play(
                                        it,
                                        new InMemoryDealFacts(it.database()) {
                                            @Override
                                            boolean isNewer(DealFact come, DealFact held) {
                                                return true;
                                            }
                                        }));

        assertThat(failed).isNotNull();
    }

    private static void play(Simulation simulation, DealFacts facts) {
        var service = new SimulatedGoals(simulation, facts);
        var random = simulation.random();
        var history = new RandomHistory(random, 1 + random.nextInt(8), 1 + random.nextInt(4));
        history.messages.forEach(message -> simulation.send(sent(message, random)));
        for (var goal : history.goals) {
            simulation.ask("activate a goal", () -> service.activate(goal));
        }
        var adjusted = history.goals.getFirst();
        simulation.ask("adjust a goal", () -> service.adjust(adjusted, BigDecimal.TEN));

        simulation.run();

        var scratch = new FromScratch(history.messages);
        var standings = service.standings(history.goals);
        for (var goal : history.goals) {
            var standing = Objects.requireNonNull(standings.get(goal.id()));
            requireTold(goal, standing, scratch.achieved(goal), service.platform.published());
        }
        simulation.requireLetters(service.platform.letters());
    }

    private static io.paceline.simulation.Message sent(Message message, RandomGenerator random) {
        var state = EventJson.MAPPER.writeValueAsString(message.state());
        var sent =
                io.paceline.simulation.Message.of(
                        message.type(), message.id(), message.revision(), state);
        return switch (random.nextInt(16)) {
            case 0 -> sent.cutOff();
            case 1 -> sent.poisonedBy("{\"id\":\"nobody\"}");
            case 2 -> message.isDeal() ? sent.poisonedBy(withoutLines(state)) : sent;
            default -> sent;
        };
    }

    private static String withoutLines(String state) {
        return state.replaceFirst("\"lines\":\\[.*?]", "\"lines\":[]");
    }

    /// Every revision of the goal's attainment was told once, the last one as it stands.
    private static void requireTold(
            Goal goal, Standing standing, Sum expected, List<Publication> published) {
        var told = published.stream().filter(it -> it.subject().equals(goal.id())).toList();
        var last = (AttainmentState) told.getLast().state();

        assertThat(standing.achieved()).matches(expected::sameAs, "as from scratch: " + expected);
        assertThat(last.achieved()).isEqualByComparingTo(expected.amount());
        assertThat(told.stream().map(Publication::revision))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, standing.revision()).boxed().toList());
    }
}
