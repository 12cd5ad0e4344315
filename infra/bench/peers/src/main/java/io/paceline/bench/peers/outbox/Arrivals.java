package io.paceline.bench.peers.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A plain consumer of one topic, which notes when each event came for the first time.
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final KafkaConsumer<String, String> consumer;
    private final Map<UUID, Long> times = new ConcurrentHashMap<>();
    private final AtomicInteger doubled = new AtomicInteger();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("arrivals").unstarted(this::read);
    private volatile boolean closed;

    private Arrivals(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /// Returns when all that comes from now on will be seen.
    static Arrivals on(String topic, Map<String, Object> kafka) {
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
        var arrivals = new Arrivals(consumer);
        arrivals.thread.start();
        return arrivals;
    }

    private void read() {
        while (!closed) {
            var records = consumer.poll(POLL);
            long now = System.nanoTime();
            for (var record : records) {
                var id = record.headers().lastHeader("ce_id");
                var known = times.putIfAbsent(UUID.fromString(new String(id.value(), UTF_8)), now);
                if (known != null) {
                    doubled.incrementAndGet();
                }
            }
        }
        consumer.close();
    }

    OptionalLong of(UUID id) {
        var time = times.get(id);
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    int doubled() {
        return doubled.get();
    }

    /// Waits for all of them, though not for ever.
    ///
    /// @return how many are missing
    int missing(Set<UUID> expected, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (times.keySet().containsAll(expected)) {
                return 0;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return (int) expected.stream().filter(id -> !times.containsKey(id)).count();
    }

    @Override
    public void close() {
        closed = true;
        Pauses.until(thread);
    }
}
