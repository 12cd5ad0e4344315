package io.paceline.incentive.rating;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Topic;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.quota.Quota;
import io.paceline.incentive.quota.Quotas;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WhenGoalChangesRerate implements EventConsumer {

    private final Quotas quotas;
    private final Rerate rerate;

    WhenGoalChangesRerate(Quotas quotas, Rerate rerate) {
        this.quotas = quotas;
        this.rerate = rerate;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.GOAL);
    }

    @Override
    @Transactional
    public void apply(List<ReceivedEvent> batch) {
        var events =
                ReceivedEvent.latest(batch).stream()
                        .collect(toMap(ReceivedEvent::subject, event -> event));
        var shifts =
                quotas.store(batch).stream()
                        .filter(Quota::counts)
                        .map(quota -> shift(quota, requireNonNull(events.get(quota.goalId()))))
                        .toList();
        rerate.afterShifts(shifts);
    }

    private static Shift shift(Quota quota, ReceivedEvent event) {
        var cause = new Cause(event.id(), event.type().wireName(), null, null, event.reason());
        var interval = quota.interval();
        return new Shift(quota.payeeId(), interval.from(), interval.to(), cause);
    }
}
