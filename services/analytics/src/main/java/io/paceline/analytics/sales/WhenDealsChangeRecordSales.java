package io.paceline.analytics.sales;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.analytics.live.Audience;
import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.contracts.Topic;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A deal's newer revision replaces everything that its earlier ones sold.
@Component
class WhenDealsChangeRecordSales implements EventConsumer {

    static final String NAME = "sales";

    /// What dashboards are told about a deal.
    record DealChange(
            UUID dealId,
            String name,
            Deal.Status status,
            Deal.Amount amount,
            UUID ownerId,
            @Nullable LocalDate closeDate) {

        static DealChange of(Deal deal) {
            return new DealChange(
                    deal.id(),
                    deal.name(),
                    deal.status(),
                    deal.amount(),
                    deal.ownerId(),
                    deal.closeDate());
        }
    }

    private final Sales sales;
    private final SalesDays days;
    private final LiveChanges live;

    WhenDealsChangeRecordSales(Sales sales, SalesDays days, LiveChanges live) {
        this.sales = sales;
        this.days = days;
        this.live = live;
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
        var newest = ReceivedEvent.latest(batch);
        Map<UUID, Deal> deals =
                newest.stream()
                        .collect(toMap(ReceivedEvent::subject, event -> event.state(Deal.class)));
        var changed =
                sales.advance(newest, id -> requireNonNull(deals.get(id))).stream()
                        .map(id -> requireNonNull(deals.get(id)))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        days.touch(
                sales.replace(
                        changed.stream().map(Deal::id).toList(),
                        changed.stream().flatMap(deal -> Sale.of(deal).stream()).toList()));
        tell(changed);
    }

    private void tell(List<Deal> changed) {
        var changes = new ArrayList<LiveChange>();
        changed.forEach(deal -> changes.add(change(deal)));
        changes.add(LiveChange.sales());
        live.append(changes);
    }

    private static LiveChange change(Deal deal) {
        return LiveChange.of(
                "deal",
                DealChange.of(deal),
                new Audience(Right.SEE_DEALS, deal.members(), deal.closeDate()));
    }
}
