package io.paceline.bench.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The services' groups of consumers, as the broker knows them.
final class Groups implements AutoCloseable {

    static final String DEALS = "paceline.deal.v1";
    private static final int LIMIT_S = 5;

    private final Map<String, Object> settings;
    private final Admin kafka;

    Groups(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
        var impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", "5000");
        impatient.put("request.timeout.ms", "3000");
        this.kafka = Admin.create(impatient);
    }

    /// How many messages all groups together are behind; very many when the broker does not say.
    long lag() {
        try {
            long lag = 0;
            for (var group : groupsOf("paceline.")) {
                var positions = positions(group);
                var ends = ends(positions.keySet());
                for (var position : positions.entrySet()) {
                    var end = ends.get(position.getKey());
                    if (end != null) {
                        lag += Math.max(0, end.offset() - position.getValue().offset());
                    }
                }
            }
            return lag;
        } catch (IllegalStateException _) {
            return Long.MAX_VALUE;
        }
    }

    /// Sets the groups of a service, none of which may be running, back to the first deal.
    void rewind(Part service) {
        for (var group : groupsReadingDeals(service)) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            positions(group).keySet().stream()
                    .filter(partition -> partition.topic().equals(DEALS))
                    .forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            await(kafka.alterConsumerGroupOffsets(group, beginning).all());
        }
    }

    /// How many consumers are in the groups of a service, as far as the broker knows; each instance
    /// of it has several.
    int members(Part service) {
        var described = await(kafka.describeConsumerGroups(groupsReadingDeals(service)).all());
        return described.values().stream().mapToInt(group -> group.members().size()).sum();
    }

    /// Lets the groups of a service, none of which may be running, pass over what waits in every
    /// second partition of the deals.
    ///
    /// @return where they were, for [#putBack]
    Map<String, Map<TopicPartition, OffsetAndMetadata>> skipHalf(Part service) {
        var before = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
        for (var group : groupsReadingDeals(service)) {
            var half = new HashMap<>(positions(group));
            half.keySet()
                    .removeIf(partition ->
                            !partition.topic().equals(DEALS) || partition.partition() % 2 == 0);
            var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
            ends(half.keySet()).forEach((partition, end) -> ends.put(partition, at(end)));
            await(kafka.alterConsumerGroupOffsets(group, ends).all());
            before.put(group, half);
        }
        return before;
    }

    void putBack(Map<String, Map<TopicPartition, OffsetAndMetadata>> before) {
        before.forEach((group, positions) ->
                await(kafka.alterConsumerGroupOffsets(group, positions).all()));
    }

    private static OffsetAndMetadata at(ListOffsetsResultInfo end) {
        return new OffsetAndMetadata(end.offset());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Set<TopicPartition> partitions) {
        var latest =
                partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return await(kafka.listOffsets(latest).all());
    }

    /// Takes part in the groups of a service for a moment, and applies nothing.
    void joinAndLeave(Part service) {
        for (var group : groupsReadingDeals(service)) {
            var guest = new HashMap<>(settings);
            guest.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            guest.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            guest.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName());
            try (var consumer =
                    new KafkaConsumer<>(
                            guest, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of(DEALS));
                long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
                while (System.nanoTime() < until) {
                    consumer.poll(Duration.ofMillis(200));
                }
            }
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }

    private List<String> groupsReadingDeals(Part service) {
        return groupsOf("paceline." + service.label() + ".").stream()
                .filter(group ->
                        positions(group).keySet().stream()
                                .anyMatch(partition -> partition.topic().equals(DEALS)))
                .toList();
    }

    private List<String> groupsOf(String prefix) {
        return await(kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(String group) {
        return await(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
