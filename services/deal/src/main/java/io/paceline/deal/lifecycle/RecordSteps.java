package io.paceline.deal.lifecycle;

import static java.util.Comparator.comparing;

import io.paceline.contracts.deal.DealState;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps what happened as revisions and tells it to the others, in the order in which it became
/// true.
@Component
public class RecordSteps {

    private final Deals deals;
    private final Outbox outbox;

    public RecordSteps(Deals deals, Outbox outbox) {
        this.deals = deals;
        this.outbox = outbox;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(Step step, Instant now) {
        record(List.of(step), now);
        return new Recorded(step.after(), step.revision());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Step> steps, Instant now) {
        var revisions = new ArrayList<Revision>();
        var publications = new ArrayList<Publication>();
        for (var step : steps) {
            var state = PublicState.of(step.after());
            var change = new Change(step.reason(), changedFields(step, state));
            revisions.add(new Revision(step.revision(), state, change, step.note(), now));
            publications.add(
                    new Publication(
                            step.type(),
                            state.id(),
                            step.revision(),
                            step.time(now),
                            change,
                            state));
        }
        deals.keep(revisions);
        // By text: the order of UUIDs in Java is signed, unlike the database's.
        publications.sort(
                comparing(Publication::time)
                        .thenComparing(publication -> publication.subject().toString()));
        outbox.append(publications);
    }

    private static List<String> changedFields(Step step, DealState state) {
        if (step.before() == null) {
            return List.of();
        }
        var before = EventJson.MAPPER.<ObjectNode>valueToTree(step.before().state());
        var after = EventJson.MAPPER.<ObjectNode>valueToTree(state);
        var names = new LinkedHashSet<>(after.propertyNames());
        names.addAll(before.propertyNames());
        return names.stream().filter(name -> differs(before.get(name), after.get(name))).toList();
    }

    private static boolean differs(@Nullable JsonNode before, @Nullable JsonNode after) {
        return !Objects.equals(before, after);
    }
}
