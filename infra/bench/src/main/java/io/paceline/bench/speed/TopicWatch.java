package io.paceline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.bench.load.Threads;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A plain consumer: sees when the key of an event of one type arrives on a topic.
final class TopicWatch implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final String type;
    private final ObjLongConsumer<String> seen;
    private final Thread thread;
    private volatile boolean closed;

    private TopicWatch(
            KafkaConsumer<String, String> consumer, String type, ObjLongConsumer<String> seen) {
        this.consumer = consumer;
        this.type = type;
        this.seen = seen;
        this.thread = Thread.ofPlatform().daemon().name("topic").unstarted(this::watch);
    }

    /// Returns when what comes from now on will be seen.
    ///
    /// @param seen is told the key, and when it came as [System#nanoTime()] counts
    static TopicWatch start(
            Map<String, Object> kafka, String topic, String type, ObjLongConsumer<String> seen) {
        var settings = new HashMap<>(kafka);
        settings.put("enable.auto.commit", "false");
        var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        var watch = new TopicWatch(consumer, type, seen);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            var records = consumer.poll(Duration.ofMillis(200));
            long now = System.nanoTime();
            for (var record : records) {
                var header = record.headers().lastHeader("ce_type");
                if (header != null && new String(header.value(), UTF_8).equals(type)) {
                    seen.accept(record.key(), now);
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        closed = true;
        Threads.join(thread);
    }
}
