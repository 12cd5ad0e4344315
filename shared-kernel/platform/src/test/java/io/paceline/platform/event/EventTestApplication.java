package io.paceline.platform.event;

import io.paceline.contracts.Topic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that keeps a copy of units. It cannot abide one called Poison, and on request its
/// database is briefly away.
@SpringBootConfiguration
@EnableAutoConfiguration
class EventTestApplication {

    record Unit(String name) {}

    static class KeepUnits implements EventConsumer {

        final AtomicInteger passingFaults = new AtomicInteger();
        final AtomicInteger attempts = new AtomicInteger();

        private final Replica units;

        KeepUnits(JdbcClient jdbc) {
            units = new Replica(jdbc, "unit_copy");
        }

        @Override
        public String name() {
            return "units";
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topic.UNIT);
        }

        @Override
        public void apply(List<ReceivedEvent> batch) {
            attempts.incrementAndGet();
            units.store(batch);
            if (passingFaults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new QueryTimeoutException("the database is slow today");
            }
            for (var event : batch) {
                if (event.state(Unit.class).name().equals("Poison")) {
                    throw new IllegalArgumentException("no unit is called Poison");
                }
            }
        }
    }

    @Bean
    KeepUnits keepUnits(JdbcClient jdbc) {
        return new KeepUnits(jdbc);
    }
}
