package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.organisation.StructureLock;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.Goals;
import io.paceline.testkit.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The same histories over PostgreSQL, in one thread and in several at once, as with several
/// consumers and instances.
@IntegrationTest
class AttainmentInDatabaseTest {

    private static final int THREADS = 6;

    @Autowired WhenDealsChangeCountThem deals;
    @Autowired WhenOrganisationChangesCountAgain organisation;
    @Autowired MeasureGoals measureGoals;
    @Autowired StructureLock lock;
    @Autowired Goals goals;
    @Autowired Sums sums;
    @Autowired Reconcile reconcile;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void ends_in_the_attainment_calculated_from_scratch(long seed) {
        var random = new Random(seed);
        var history = new RandomHistory(random, 15, 6);

        Journey.of(history, random).forEach(this::take);

        requireFromScratch(history);
        assertThat(reconcile.reconcile().repaired()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void ends_in_the_same_when_threads_do_everything_at_once(long seed) throws Exception {
        var random = new Random(seed);
        var history = new RandomHistory(random, 60, 10);
        var steps = new ConcurrentLinkedQueue<>(Journey.of(history, random));
        var start = new CyclicBarrier(THREADS);

        inThreads(() -> {
            start.await();
            for (var step = steps.poll(); step != null; step = steps.poll()) {
                take(step);
            }
            return null;
        });

        requireFromScratch(history);
        assertThat(reconcile.reconcile().repaired()).isZero();
    }

    @Test
    void repairs_what_is_not_as_the_facts_say() {
        var random = new Random(1007);
        var history = new RandomHistory(random, 10, 4);
        Journey.of(history, random).forEach(this::take);

        jdbc.sql("delete from contribution where ctid in (select ctid from contribution limit 3)")
                .update();
        jdbc.sql("update measure_day set amount = amount + 1 where deals > 0").update();
        jdbc.sql("update attainment set achieved = achieved - 5").update();

        assertThat(reconcile.reconcile().repaired()).isPositive();
        requireFromScratch(history);
        assertThat(reconcile.reconcile().repaired()).isZero();
    }

    private void requireFromScratch(RandomHistory history) {
        var scratch = new FromScratch(history.messages);
        var standings = sums.standings(history.goals.stream().map(Goal::id).toList());
        for (var goal : history.goals) {
            var standing = Objects.requireNonNull(standings.get(goal.id()));
            assertThat(standing.achieved())
                    .matches(scratch.achieved(goal)::sameAs, "as from scratch");
        }
    }

    private void take(Journey.Step step) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> apply(step));
    }

    private void apply(Journey.Step step) {
        switch (step) {
            case Journey.Batch batch when batch.messages().isEmpty() -> {}
            case Journey.Batch(var messages) -> {
                var events = messages.stream().map(Message::received).toList();
                if (messages.getFirst().isDeal()) {
                    deals.apply(events);
                } else {
                    organisation.apply(events);
                }
            }
            case Journey.Activation(var goal) -> {
                lock.change();
                goals.add(List.of(goal));
                measureGoals.start(List.of(goal));
            }
        }
    }

    private static void inThreads(Callable<Void> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < THREADS; i++) {
                all.add(work);
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }
}
