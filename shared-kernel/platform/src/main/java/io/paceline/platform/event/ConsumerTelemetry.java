package io.paceline.platform.event;

import com.github.f4b6a3.uuid.util.UuidUtil;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.paceline.platform.event.BatchListener.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// What an operator sees of consuming: the time from an event's record in its outbox to its effect
/// here, and a span per batch in the trace of the first event's cause.
final class ConsumerTelemetry {

    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Propagator propagator;
    private final Clock clock;

    ConsumerTelemetry(MeterRegistry meters, Tracer tracer, Propagator propagator, Clock clock) {
        this.meters = meters;
        this.tracer = tracer;
        this.propagator = propagator;
        this.clock = clock;
    }

    void inSpan(String consumer, List<Delivery> deliveries, Runnable work) {
        var parent = deliveries.isEmpty() ? "" : deliveries.getFirst().event().traceparent();
        var span =
                propagator
                        .extract(Map.of("traceparent", parent), Map::get)
                        .name("apply " + consumer)
                        .kind(Span.Kind.CONSUMER)
                        .tag("messaging.system", "kafka")
                        .tag("messaging.batch.message_count", deliveries.size())
                        .start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    void applied(String consumer, List<Delivery> deliveries) {
        var now = clock.instant();
        var timer =
                Timer.builder("paceline.event.applied")
                        .description("From an event's record in the outbox to its effect here")
                        .tag("consumer", consumer)
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(1))
                        .maximumExpectedValue(Duration.ofMinutes(1))
                        .register(meters);
        for (var delivery : deliveries) {
            var id = delivery.event().id();
            if (holdsTime(id)) { // Other producers may use ids without a time.
                // An id may name any time; only nanoseconds of that would overflow.
                var since = UuidUtil.getInstant(id);
                timer.record(ChronoUnit.MICROS.between(since, now), TimeUnit.MICROSECONDS);
            }
        }
    }

    private static boolean holdsTime(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }
}
