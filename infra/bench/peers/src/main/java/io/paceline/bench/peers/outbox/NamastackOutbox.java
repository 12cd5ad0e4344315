package io.paceline.bench.peers.outbox;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Namastack Outbox with the settings of its own performance test, but for the poll. The handler
/// does what that of its Kafka module does: it sends one record and waits for the broker.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
class NamastackOutbox {

    static Map<String, Object> properties(boolean relaying, List<String> otherParts) {
        return Map.of(
                "spring.autoconfigure.exclude",
                String.join(",", otherParts),
                "namastack.outbox.polling.fixed.interval",
                relaying ? "25ms" : "1h",
                "namastack.outbox.polling.batch-size",
                "1000",
                "namastack.outbox.processing.executor-core-pool-size",
                "16",
                "namastack.outbox.processing.executor-max-pool-size",
                "32",
                "namastack.outbox.instance.rebalance-interval",
                "1s",
                "namastack.outbox.instance.heartbeat-interval",
                "1s",
                "namastack.outbox.multicaster.enabled",
                "false");
    }

    @Bean
    Sender sender(Outbox outbox) {
        return event -> outbox.schedule(event, event.key());
    }

    @Bean
    OutboxTypedHandler<Event> sendToKafka(KafkaTemplate<String, String> kafka, Target target) {
        return new SendToKafka(kafka, target);
    }
}
