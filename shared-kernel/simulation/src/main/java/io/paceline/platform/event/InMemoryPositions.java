package io.paceline.platform.event;

import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

final class InMemoryPositions implements Positions {

    private record Key(String consumer, TopicPartition partition) {}

    private record Row(Key key, Position position) {}

    private final Database database;
    private final Table<Key, Row> positions;

    InMemoryPositions(Database database) {
        this.database = database;
        this.positions = new Table<>(database);
    }

    @Override
    public void keep(String consumer, List<Position> come) {
        database.progress(() -> come.forEach(position -> keep(consumer, position)));
    }

    private void keep(String consumer, Position position) {
        var key = new Key(consumer, position.partition());
        boolean behind =
                positions
                        .find(key)
                        .filter(held -> held.position().next() > position.next())
                        .isPresent();
        if (!behind) {
            positions.put(key, new Row(key, position));
        }
    }

    @Override
    public @Nullable Instant earliest(String consumer) {
        return positions.rows().stream()
                .filter(row -> consumer.equals("%") || row.key().consumer().equals(consumer))
                .map(row -> row.position().upTo())
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public List<Freshness.Applied> applied() {
        throw new UnsupportedOperationException("Nobody asks for it here");
    }
}
