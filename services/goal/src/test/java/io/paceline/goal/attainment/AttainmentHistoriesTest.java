package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.goal.setting.Goal;
import io.paceline.platform.event.Publication;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.simulation.Database;
import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.transaction.support.TransactionTemplate;

/// Arrival order never matters: whatever way a history takes, attainment ends as calculated from
/// scratch from the last revision of everything.
class AttainmentHistoriesTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2017-08-15T12:00:00Z"), ZoneOffset.UTC);

    final Database database = Database.undisturbed();
    final InMemoryOrganisations organisations = new InMemoryOrganisations(database);
    final InMemoryStructures.Tables tables = new InMemoryStructures.Tables(database);
    final InMemoryStructures structures = new InMemoryStructures(tables, organisations);
    final InMemoryDealFacts facts = new InMemoryDealFacts(database);
    final InMemorySums sums = new InMemorySums(new InMemorySums.Tables(database), structures);
    final List<Publication> outbox = new ArrayList<>();
    final Attainments attainments = new Attainments(sums, outbox::addAll, CLOCK, ZoneOffset.UTC);
    final Recount recount = new Recount(facts, structures, sums, attainments);
    final WhenDealsChangeCountThem deals =
            new WhenDealsChangeCountThem(facts, structures, sums, attainments);
    final WhenOrganisationChangesCountAgain organisation =
            new WhenOrganisationChangesCountAgain(organisations, structures, recount);
    final MeasureGoals measureGoals =
            new MeasureGoals(structures, recount, sums, attainments, CLOCK);

    @ParameterizedTest
    @Randomly
    void end_in_the_attainment_calculated_from_scratch(RandomGenerator random) {
        var history = new RandomHistory(random, 12, 6);

        Journey.of(history, random).forEach(this::take);

        var scratch = new FromScratch(history.messages);
        for (var goal : history.goals) {
            var achieved = standing(goal).achieved();
            assertThat(achieved).matches(scratch.achieved(goal)::sameAs, "as from scratch");
            assertThat(lastTold(goal.id()).achieved()).isEqualByComparingTo(achieved.amount());
        }
    }

    @ParameterizedTest
    @Randomly
    void tell_each_goal_once_per_batch_with_growing_revisions(RandomGenerator random) {
        var history = new RandomHistory(random, 8, 3);

        for (var step : Journey.of(history, random)) {
            int told = outbox.size();
            take(step);
            var subjects =
                    outbox.subList(told, outbox.size()).stream().map(Publication::subject).toList();
            assertThat(subjects).doesNotHaveDuplicates();
        }

        for (var goal : history.goals) {
            var revisions = told(goal.id()).stream().map(Publication::revision).toList();
            assertThat(revisions).isSorted().doesNotHaveDuplicates().startsWith(1L);
            assertThat(revisions.getLast()).isEqualTo(standing(goal).revision());
        }
    }

    private void take(Journey.Step step) {
        new TransactionTemplate(database).executeWithoutResult(_ -> apply(step));
    }

    private void apply(Journey.Step step) {
        switch (step) {
            case Journey.Batch batch when batch.messages().isEmpty() -> {}
            case Journey.Batch(var messages) -> {
                List<ReceivedEvent> events = messages.stream().map(Message::received).toList();
                if (messages.getFirst().isDeal()) {
                    deals.apply(events);
                } else {
                    organisation.apply(events);
                }
            }
            case Journey.Activation(var goal) -> {
                tables.goals.put(goal.id(), goal);
                measureGoals.start(List.of(goal));
            }
        }
    }

    private Standing standing(Goal goal) {
        return Objects.requireNonNull(sums.standings(List.of(goal.id())).get(goal.id()));
    }

    private List<Publication> told(UUID goalId) {
        return outbox.stream().filter(it -> it.subject().equals(goalId)).toList();
    }

    private AttainmentState lastTold(UUID goalId) {
        var state = (AttainmentState) told(goalId).getLast().state();
        assertThat(state.ratio()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        return state;
    }
}
