package io.paceline.incentive.rating;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Topic;
import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.crediting.Credits;
import io.paceline.incentive.crediting.Deal;
import io.paceline.incentive.ledger.Cause;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WhenDealChangesRerate implements EventConsumer {

    private final DealReplica deals;
    private final Credits credits;
    private final Rerate rerate;

    WhenDealChangesRerate(DealReplica deals, Credits credits, Rerate rerate) {
        this.deals = deals;
        this.credits = credits;
        this.rerate = rerate;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEAL);
    }

    @Override
    @Transactional
    public void apply(List<ReceivedEvent> batch) {
        var newer = deals.store(batch);
        var events =
                ReceivedEvent.latest(batch).stream()
                        .filter(event -> newer.contains(event.subject()))
                        .collect(toMap(ReceivedEvent::subject, event -> event));
        var now = new ArrayList<Credit>();
        events.values().forEach(event -> now.addAll(event.state(Deal.class).credits()));
        var changes = credits.replace(events.keySet(), now);
        rerate.afterCredits(changes, deal -> cause(requireNonNull(events.get(deal))));
    }

    private static Cause cause(ReceivedEvent event) {
        return new Cause(
                event.id(),
                event.type().wireName(),
                event.subject(),
                event.revision(),
                event.reason());
    }
}
