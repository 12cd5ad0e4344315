package io.paceline.goal.attainment;

import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Topic;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

final class InMemoryOrganisations implements Organisations {

    private final Table<UUID, ReceivedEvent> newest;

    InMemoryOrganisations(Database database) {
        this.newest = new Table<>(database);
    }

    @Override
    public Set<UUID> store(Collection<ReceivedEvent> events) {
        var changed = new HashSet<UUID>();
        for (var event : events) {
            var held = newest.find(event.subject());
            if (held.isEmpty() || held.get().revision() < event.revision()) {
                newest.put(event.subject(), event);
                changed.add(event.subject());
            }
        }
        return changed;
    }

    @Override
    public Organisation current() {
        return new Organisation(
                all(Topic.MEMBER, Member.class),
                all(Topic.UNIT, Unit.class),
                all(Topic.PRODUCT, Product.class));
    }

    private <T> Map<UUID, T> all(Topic topic, Class<T> shape) {
        return newest.rows().stream()
                .filter(event -> event.type().topic() == topic)
                .collect(toMap(ReceivedEvent::subject, event -> event.state(shape)));
    }
}
