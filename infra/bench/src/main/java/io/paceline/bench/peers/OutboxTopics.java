package io.paceline.bench.peers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// One topic for each way, all alike.
final class OutboxTopics {

    private static final int PARTITIONS = 12;
    private static final short REPLICAS = 1;

    private OutboxTopics() {}

    static void create(List<String> names, Map<String, Object> kafka) {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(
                            names.stream()
                                    .map(name -> new NewTopic(name, PARTITIONS, REPLICAS))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
