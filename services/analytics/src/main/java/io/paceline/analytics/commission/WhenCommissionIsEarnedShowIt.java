package io.paceline.analytics.commission;

import io.paceline.analytics.live.Audience;
import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.contracts.Topic;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells dashboards of each new line of the ledger, once.
@Component
class WhenCommissionIsEarnedShowIt implements EventConsumer {

    static final String NAME = "commission";

    /// What dashboards are told of a line.
    record CommissionChange(
            UUID lineId,
            UUID payeeId,
            CommissionLine.Amount amount,
            CommissionLine.Kind kind,
            String payPeriod,
            @Nullable UUID dealId) {

        static CommissionChange of(CommissionLine line) {
            return new CommissionChange(
                    line.id(),
                    line.payeeId(),
                    line.amount(),
                    line.kind(),
                    line.payPeriod(),
                    line.dealId());
        }
    }

    private final CommissionLines lines;
    private final LiveChanges live;

    WhenCommissionIsEarnedShowIt(CommissionLines lines, LiveChanges live) {
        this.lines = lines;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.COMMISSION);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        var arrived =
                ReceivedEvent.latest(batch).stream()
                        .map(event -> event.state(CommissionLine.class))
                        .toList();
        var fresh = lines.add(arrived);
        live.append(
                arrived.stream()
                        .filter(line -> fresh.contains(line.id()))
                        .map(WhenCommissionIsEarnedShowIt::change)
                        .toList());
    }

    private static LiveChange change(CommissionLine line) {
        return LiveChange.of(
                "commission",
                CommissionChange.of(line),
                Audience.of(
                        Right.SEE_PAY,
                        line.payeeId(),
                        YearMonth.parse(line.payPeriod()).atEndOfMonth()));
    }
}
