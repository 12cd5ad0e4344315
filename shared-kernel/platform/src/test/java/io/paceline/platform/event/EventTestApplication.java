package io.paceline.platform.event;

import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that keeps a copy of units. It cannot abide one called Poison, tells others of one
/// called Echo, and on request its database is briefly away.
@SpringBootConfiguration
@EnableAutoConfiguration
class EventTestApplication {

    record Unit(String name) {}

    static class KeepUnits implements EventConsumer {

        final AtomicInteger passingFaults = new AtomicInteger();
        final AtomicInteger attempts = new AtomicInteger();

        private final Replica units;
        private final Outbox outbox;

        KeepUnits(JdbcClient jdbc, Outbox outbox) {
            this.units = new Replica(jdbc, "unit_copy");
            this.outbox = outbox;
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
                if (event.state(Unit.class).name().equals("Echo")) {
                    outbox.append(echo(event));
                }
            }
        }

        private static Publication echo(ReceivedEvent event) {
            return new Publication(
                    EventType.UNIT_CHANGED,
                    event.subject(),
                    event.revision() + 1,
                    event.time(),
                    Change.of("echoed"),
                    event.state(Unit.class));
        }
    }

    @Bean
    KeepUnits keepUnits(JdbcClient jdbc, Outbox outbox) {
        return new KeepUnits(jdbc, outbox);
    }
}
