package io.paceline.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Sends the other services' events to the broker: those of an aggregate in their order, those of
/// different ones in any. Sometimes it starts again from where it was a while ago.
final class Relay {

    private static final int LONGEST_REPEAT = 12;

    private final Broker broker;
    private final RandomGenerator random;
    private final Map<UUID, Queue<Message>> waiting = new LinkedHashMap<>();
    private final List<Message> sent = new ArrayList<>();

    Relay(Broker broker, RandomGenerator random) {
        this.broker = broker;
        this.random = random;
    }

    void add(Message message) {
        waiting.computeIfAbsent(message.subject(), _ -> new ArrayDeque<>()).add(message);
    }

    boolean isDone() {
        return waiting.isEmpty();
    }

    void send() {
        var subjects = List.copyOf(waiting.keySet());
        var subject = subjects.get(random.nextInt(subjects.size()));
        var queue = waiting.get(subject);
        if (queue != null) {
            var message = queue.remove();
            if (queue.isEmpty()) {
                waiting.remove(subject);
            }
            broker.append(message);
            sent.add(message);
        }
    }

    void repeat() {
        int from = Math.max(0, sent.size() - 1 - random.nextInt(LONGEST_REPEAT));
        sent.subList(from, sent.size()).forEach(broker::append);
    }
}
