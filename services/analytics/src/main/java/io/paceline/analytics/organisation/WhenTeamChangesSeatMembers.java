package io.paceline.analytics.organisation;

import static java.util.stream.Collectors.toMap;

import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.analytics.sales.SalesDays;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps members and units, and seats again whoever a change concerns: a member alone, or all of
/// them when the tree above changes.
@Component
class WhenTeamChangesSeatMembers implements EventConsumer {

    static final String NAME = "organisation";

    private final JdbcClient jdbc;
    private final Replica members;
    private final Replica units;
    private final Seats seats;
    private final SalesDays days;
    private final LiveChanges live;

    WhenTeamChangesSeatMembers(JdbcClient jdbc, Seats seats, SalesDays days, LiveChanges live) {
        this.jdbc = jdbc;
        this.members = new Replica(jdbc, "member_replica");
        this.units = new Replica(jdbc, "unit_replica");
        this.seats = seats;
        this.days = days;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MEMBER, Topic.UNIT);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        requireReadable(batch);
        seats.lock();
        boolean treeChanged = !units.store(of(Topic.UNIT, batch)).isEmpty();
        var moved = members.store(of(Topic.MEMBER, batch));
        if (treeChanged) {
            seatAgain(all(Member.class, "member_replica", Member::id));
        } else if (!moved.isEmpty()) {
            seatAgain(members.get(moved, Member.class));
        }
        if (treeChanged || !moved.isEmpty()) {
            live.append(List.of(LiveChange.sales()));
        }
    }

    /// Before anything is stored, so that the unreadable one alone is set aside.
    private static void requireReadable(List<ReceivedEvent> batch) {
        of(Topic.UNIT, batch).forEach(event -> event.state(Unit.class));
        of(Topic.MEMBER, batch).forEach(event -> event.state(Member.class));
    }

    private void seatAgain(Map<UUID, Member> concerned) {
        var seating = new Seating(all(Unit.class, "unit_replica", Unit::id));
        var found = concerned.values().stream().flatMap(member -> seating.of(member).stream());
        seats.replace(concerned.keySet(), found.toList());
        days.touchThoseOf(concerned.keySet());
    }

    private <T> Map<UUID, T> all(Class<T> shape, String table, Function<T, UUID> id) {
        return jdbc
                .sql("select state from %s".formatted(table))
                .query((row, _) -> EventJson.MAPPER.readValue(row.getString(1), shape))
                .list()
                .stream()
                .collect(toMap(id, Function.identity()));
    }

    private static Collection<ReceivedEvent> of(Topic topic, List<ReceivedEvent> batch) {
        return batch.stream().filter(event -> event.type().topic() == topic).toList();
    }
}
