package io.paceline.local.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics that the services share, as `infra/kafka/topics.json` lists them.
public record Topics(int partitions, Map<String, String> configs, List<String> topics) {

    private static final short REPLICAS = 1;

    public Topics {
        configs = Map.copyOf(configs);
        topics = List.copyOf(topics);
    }

    public static Topics in(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Topics.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Creates those that the cluster has not got yet.
    public void createAbsent(Map<String, Object> adminSettings) {
        try (var admin = Admin.create(adminSettings)) {
            var present = admin.listTopics().names().get();
            var absent =
                    topics.stream()
                            .filter(name -> !present.contains(name))
                            .map(name -> new NewTopic(name, partitions, REPLICAS).configs(configs))
                            .toList();
            admin.createTopics(absent).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
    }
}
