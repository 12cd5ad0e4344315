package io.paceline.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/// A consumer group: who has which partitions, and how far each is acknowledged. Whenever someone
/// comes or goes, all partitions are dealt out anew; who is not back by then is a stranger.
final class Group {

    private final Set<TopicPartition> partitions;
    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private final Map<TopicPartition, Long> acknowledged = new HashMap<>();
    private final Map<TopicPartition, Member> owners = new HashMap<>();
    private int generation;

    Group(Set<TopicPartition> partitions, Random random) {
        this.partitions = partitions;
        this.random = random;
    }

    int join(Member member) {
        if (!members.contains(member)) {
            members.add(member);
            dealOut();
        }
        return generation;
    }

    /// Gone, or taken for gone.
    void remove(Member member) {
        if (members.remove(member)) {
            dealOut();
        }
    }

    void dealOut() {
        generation++;
        owners.clear();
        if (members.isEmpty()) {
            return;
        }
        var dealt = new ArrayList<>(partitions);
        Collections.shuffle(dealt, random);
        for (int i = 0; i < dealt.size(); i++) {
            owners.put(dealt.get(i), members.get(i % members.size()));
        }
    }

    boolean knows(Member member, int asOfGeneration) {
        return asOfGeneration == generation && members.contains(member);
    }

    Set<TopicPartition> of(Member member) {
        var assigned = new TreeSet<>(Partitions.ORDER);
        owners.forEach((partition, owner) -> {
            if (owner == member) {
                assigned.add(partition);
            }
        });
        return assigned;
    }

    long acknowledged(TopicPartition partition) {
        return acknowledged.getOrDefault(partition, 0L);
    }

    /// Refused for whoever is not in the group as it is now.
    boolean acknowledge(Member member, int asOfGeneration, Map<TopicPartition, Long> next) {
        if (!knows(member, asOfGeneration)) {
            return false;
        }
        acknowledged.putAll(next);
        return true;
    }

    /// Everything comes again.
    void startOver() {
        acknowledged.clear();
        dealOut();
    }

    boolean isDone(Broker broker) {
        return partitions.stream()
                .allMatch(partition -> acknowledged(partition) == broker.end(partition));
    }
}
