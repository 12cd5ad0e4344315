package io.paceline.goal.attainment;

import io.paceline.contracts.Topic;
import io.paceline.goal.organisation.Organisations;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Keeps members, units and products, and counts those deals again whose place in the organisation
/// or in a product line has changed: a deal may well come before its member does.
@Component
class WhenOrganisationChangesCountAgain implements EventConsumer {

    private final Organisations organisations;
    private final Structures structures;
    private final Recount recount;

    WhenOrganisationChangesCountAgain(
            Organisations organisations, Structures structures, Recount recount) {
        this.organisations = organisations;
        this.structures = structures;
        this.recount = recount;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MEMBER, Topic.UNIT, Topic.PRODUCT);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        structures.change();
        var before = structures.current().organisation();
        var changed = organisations.store(batch);
        if (changed.isEmpty()) {
            return;
        }
        structures.changed();
        var after = structures.current().organisation();
        recount.of(Affected.by(changed, before, after));
    }
}
