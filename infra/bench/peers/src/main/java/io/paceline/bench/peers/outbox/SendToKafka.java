package io.paceline.bench.peers.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/// One record of Namastack's table on its way.
final class SendToKafka implements OutboxTypedHandler<Event> {

    private final KafkaTemplate<String, String> kafka;
    private final Target target;

    SendToKafka(KafkaTemplate<String, String> kafka, Target target) {
        this.kafka = kafka;
        this.target = target;
    }

    @Override
    public void handle(Event event, OutboxRecordMetadata metadata) {
        var message = new ProducerRecord<>(target.topic(), event.key(), event.payload());
        message.headers().add("ce_id", event.id().toString().getBytes(UTF_8));
        kafka.send(message).join();
    }
}
