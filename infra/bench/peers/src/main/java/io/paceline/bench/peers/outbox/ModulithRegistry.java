package io.paceline.bench.peers.outbox;

import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;

/// Spring Modulith's event publication registry, whose events go to Kafka. What a process left
/// unsent is sent after its restart.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ModulithRegistry {

    static Map<String, Object> properties() {
        return Map.of(
                "namastack.outbox.enabled", "false",
                "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                "spring.modulith.events.kafka.enable-json", "false",
                "spring.modulith.events.republish-outstanding-events-on-restart", "true");
    }

    @Bean
    Sender sender(ApplicationEventPublisher events) {
        return events::publishEvent;
    }

    @Bean
    EventExternalizationConfiguration externalization(Target target) {
        return EventExternalizationConfiguration.externalizing()
                .selectByType(Event.class)
                .mapping(
                        Event.class,
                        event ->
                                MessageBuilder.withPayload(event.payload())
                                        .setHeader("ce_id", event.id().toString())
                                        .build())
                .route(
                        Event.class,
                        event -> RoutingTarget.forTarget(target.topic()).andKey(event.key()))
                .build();
    }

    /// Registered, and the process ends before the listener runs.
    @Bean
    @ConditionalOnProperty(name = "peers.relaying", havingValue = "false")
    TaskExecutor applicationTaskExecutor() {
        return _ -> {};
    }
}
