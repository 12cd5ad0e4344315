package io.paceline.simulation;

import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The least that a consumer can be: keeps the newest state of each unit and a total over all of
/// them. Subclasses do it wrong.
class Score implements EventConsumer {

    /// What is kept of a unit; `points` is all that it says.
    record Unit(long revision, int points) {}

    private record Points(int points) {}

    static final UUID TOTAL = new UUID(0, 0);

    final Table<UUID, Unit> units;

    Score(Table<UUID, Unit> units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "score";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.UNIT);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        for (var event : batch) {
            int points = event.state(Points.class).points();
            if (points < 0) {
                throw new IllegalArgumentException("Nobody has " + points + " points");
            }
            keep(event.subject(), new Unit(event.revision(), points));
        }
    }

    void keep(UUID id, Unit come) {
        var held = units.find(id).orElse(new Unit(0, 0));
        if (isNewer(come, held)) {
            units.put(id, come);
            add(come.points() - held.points());
        }
    }

    boolean isNewer(Unit come, Unit held) {
        return come.revision() > held.revision();
    }

    void add(int difference) {
        var total = units.find(TOTAL).orElse(new Unit(1, 0));
        units.put(TOTAL, new Unit(1, total.points() + difference));
    }

    /// What is kept, with the total.
    static Map<UUID, Integer> points(Table<UUID, Unit> units, List<Message> sent) {
        var points = new HashMap<UUID, Integer>();
        for (var message : sent) {
            var held = units.find(message.subject());
            held.ifPresent(unit -> points.put(message.subject(), unit.points()));
        }
        units.find(TOTAL).ifPresent(total -> points.put(TOTAL, total.points()));
        return points;
    }
}
