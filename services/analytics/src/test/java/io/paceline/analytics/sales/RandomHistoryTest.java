package io.paceline.analytics.sales;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.access.Reach;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.Randomly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// However the events of a random history arrive, late, doubled, in any order and in any batches,
/// and whenever days are added up in between, the read model equals what is counted afresh from the
/// final states.
@IntegrationTest
class RandomHistoryTest {

    static final Reach ALL = new Reach(true, Set.of(), Set.of(), LocalDate.EPOCH);
    static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired List<EventConsumer> consumers;
    @Autowired TransactionTemplate transaction;
    @Autowired SalesFigures figures;
    @Autowired AddUpDays addUp;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @Randomly
    void equals_a_count_from_scratch(RandomGenerator random) {
        jdbc.sql("truncate sale, deal, seat, member_replica, unit_replica, sale_day, dirty_day")
                .update();
        var history = new RandomHistory(random);

        for (var batch : arrivals(history.events, random)) {
            apply(batch);
            if (random.nextInt(3) == 0) {
                addUp.addUp(LATER);
            }
        }

        for (var reach : List.of(ALL, everyMember())) {
            assertThat(shown(Dimension.REGION, reach)).isEqualTo(history.byRegion());
            assertThat(shown(Dimension.MONTH, reach)).isEqualTo(history.byMonth());
        }
    }

    private void apply(List<ReceivedEvent> batch) {
        for (var consumer : consumers) {
            var own =
                    batch.stream()
                            .filter(it -> consumer.topics().contains(it.type().topic()))
                            .toList();
            if (!own.isEmpty()) {
                transaction.executeWithoutResult(_ -> consumer.apply(own));
            }
        }
    }

    private static List<List<ReceivedEvent>> arrivals(
            List<ReceivedEvent> events, RandomGenerator random) {
        var arriving = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(4) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, new Random(random.nextLong()));
        var batches = new ArrayList<List<ReceivedEvent>>();
        int next = 0;
        while (next < arriving.size()) {
            int end = Math.min(arriving.size(), next + 1 + random.nextInt(12));
            batches.add(arriving.subList(next, end));
            next = end;
        }
        return batches;
    }

    /// Reaches everybody, but one by one.
    private Reach everyMember() {
        var members =
                jdbc.sql("select distinct member_id from sale")
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        return new Reach(false, Set.copyOf(members), Set.of(), LocalDate.EPOCH);
    }

    private Map<String, String> shown(Dimension dimension, Reach reach) {
        return figures.by(dimension, DateRange.of(null, null), reach).stream()
                .collect(
                        toMap(
                                part -> part.name(),
                                part -> RandomHistory.text(part.deals(), part.revenue()),
                                (one, _) -> one,
                                TreeMap::new));
    }
}
