package io.paceline.goal.attainment;

import io.paceline.contracts.Topic;
import io.paceline.goal.contribution.DealFact;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Keeps deal facts by revision and counts those that changed. What a deal adds is derived from its
/// newest fact and compared with what is stored, so repeats and late events add nothing.
@Component
class WhenDealsChangeCountThem implements EventConsumer {

    static final String NAME = "deals";

    private final DealFacts facts;
    private final Structures structures;
    private final Sums sums;
    private final Attainments attainments;

    WhenDealsChangeCountThem(
            DealFacts facts, Structures structures, Sums sums, Attainments attainments) {
        this.facts = facts;
        this.structures = structures;
        this.sums = sums;
        this.attainments = attainments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEAL);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        count(
                ReceivedEvent.latest(batch).stream()
                        .map(event -> event.state(DealState.class).fact(event.revision()))
                        .toList());
    }

    void count(List<DealFact> come) {
        structures.holdStill();
        var changed = facts.store(come);
        if (changed.isEmpty()) {
            return;
        }
        var structure = structures.current();
        var tally = new Tally(sums, structure);
        tally.count(changed);
        attainments.settle(tally, structure);
    }
}
