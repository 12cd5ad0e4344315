package io.paceline.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Outbox, consumers, dead letters and freshness for a service with a database.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@EnableConfigurationProperties(EventProperties.class)
@EnableScheduling
class EventAutoConfiguration {

    private final String service;

    EventAutoConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcOutbox outbox(
            JdbcClient jdbc,
            Tracer tracer,
            Propagator propagator,
            ObjectProvider<Witness> witnesses) {
        return new JdbcOutbox(
                jdbc,
                service,
                () -> traceparent(tracer, propagator),
                witnesses.orderedStream().toList());
    }

    private static @Nullable String traceparent(Tracer tracer, Propagator propagator) {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get("traceparent");
    }

    @Bean
    ConsumerProgress freshness(JdbcClient jdbc, Clock clock) {
        return new ConsumerProgress(new JdbcPositions(jdbc), clock);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, JdbcOutbox outbox, Clock clock, MeterRegistry meters) {
        return new JdbcDeadLetters(jdbc, outbox, service, clock, meters);
    }

    @Bean
    ReplayDeadLetter replayDeadLetter(
            ObjectProvider<EventConsumer> consumers,
            DeadLetters letters,
            PlatformTransactionManager transactions) {
        var known = consumers.orderedStream().toList();
        return new ReplayDeadLetter(known, letters, new TransactionTemplate(transactions));
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters letters, ReplayDeadLetter replay) {
        return new DeadLetterController(letters, replay);
    }

    @Bean
    FreshnessController freshnessController(ConsumerProgress freshness) {
        return new FreshnessController(freshness);
    }

    @Bean
    ConsumerTelemetry consumerTelemetry(
            MeterRegistry meters, Tracer tracer, Propagator propagator, Clock clock) {
        return new ConsumerTelemetry(meters, tracer, propagator, clock);
    }

    @Bean
    @SuppressWarnings("unchecked") // The defaults of this module set the deserializers.
    ConsumerContainers consumerContainers(
            ObjectProvider<EventConsumer> consumers,
            ConsumerFactory<?, ?> factory,
            PlatformTransactionManager transactions,
            DeadLetters letters,
            ConsumerProgress progress,
            ConsumerTelemetry telemetry,
            EventProperties properties) {
        List<EventConsumer> known = consumers.orderedStream().toList();
        return new ConsumerContainers(
                service,
                known,
                properties.groupProtocol().spokenBy((ConsumerFactory<String, byte[]>) factory),
                consumer ->
                        new BatchListener(
                                consumer,
                                new TransactionTemplate(transactions),
                                letters,
                                progress,
                                telemetry),
                progress,
                properties);
    }

    @Bean
    OutboxUpkeep outboxUpkeep(JdbcClient jdbc, EventProperties properties) {
        return new OutboxUpkeep(jdbc, properties);
    }

    @Bean
    MeterBinder outboxAge(JdbcClient jdbc) {
        return new OutboxAge(jdbc, service);
    }

    @Bean
    MeterBinder deadLettersWaiting(DeadLetters letters) {
        return meters ->
                Gauge.builder("paceline.dead.letters.waiting", letters, DeadLetters::waiting)
                        .description("Events that wait for repair or replay")
                        .register(meters);
    }
}
