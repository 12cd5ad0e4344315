package io.paceline.goal.attainment;

import io.paceline.goal.setting.Goal;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.SimulatedPlatform;
import io.paceline.simulation.Simulation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The service as it is shipped, but for its tables, which are in memory.
final class SimulatedGoals {

    final SimulatedPlatform platform;
    private final InMemoryOrganisations organisations;
    private final InMemoryStructures.Tables structures;
    private final DealFacts facts;
    private final InMemorySums.Tables sums;
    private final Clock clock;

    SimulatedGoals(Simulation simulation, DealFacts facts) {
        var database = simulation.database();
        this.platform = new SimulatedPlatform(simulation);
        this.organisations = new InMemoryOrganisations(database);
        this.structures = new InMemoryStructures.Tables(database);
        this.facts = facts;
        this.sums = new InMemorySums.Tables(database);
        this.clock = simulation.clock();
        simulation.service(() -> platform.reactions(new Parts().consumers()));
        simulation.repairs(() -> platform.repairs(new Parts().consumers()));
    }

    /// Those of one instance.
    private final class Parts {

        final InMemoryStructures structures =
                new InMemoryStructures(SimulatedGoals.this.structures, organisations);
        final InMemorySums sums = new InMemorySums(SimulatedGoals.this.sums, structures);
        final Attainments attainments =
                new Attainments(sums, platform.outbox(), clock, ZoneOffset.UTC);
        final Recount recount = new Recount(facts, structures, sums, attainments);

        List<EventConsumer> consumers() {
            return List.of(
                    new WhenDealsChangeCountThem(facts, structures, sums, attainments),
                    new WhenOrganisationChangesCountAgain(organisations, structures, recount));
        }

        MeasureGoals measureGoals() {
            return new MeasureGoals(structures, recount, sums, attainments, clock);
        }
    }

    void activate(Goal goal) {
        platform.inTransaction(() -> {
            if (structures.goals.insert(goal.id(), goal)) {
                new Parts().measureGoals().start(List.of(goal));
            }
        });
    }

    void adjust(Goal goal, BigDecimal target) {
        platform.inTransaction(() -> {
            var adjusted =
                    new Goal(
                            goal.id(),
                            goal.revision() + 1,
                            goal.name(),
                            goal.measure(),
                            goal.period(),
                            target,
                            goal.parentId(),
                            goal.quota(),
                            goal.status());
            if (!structures.goals.find(goal.id()).equals(java.util.Optional.of(adjusted))) {
                structures.goals.put(goal.id(), adjusted);
                new Parts().measureGoals().tell(List.of(goal.id()));
            }
        });
    }

    Map<UUID, Standing> standings(List<Goal> goals) {
        return new Parts().sums.standings(goals.stream().map(Goal::id).toList());
    }
}
