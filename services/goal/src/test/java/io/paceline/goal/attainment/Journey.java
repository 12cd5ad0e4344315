package io.paceline.goal.attainment;

import io.paceline.goal.setting.Goal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// What reaches the service of a history, in an order of its own: every message at least once, in
/// batches of any size, goals activated anywhere in between.
final class Journey {

    sealed interface Step {}

    record Batch(List<Message> messages) implements Step {}

    record Activation(Goal goal) implements Step {}

    private Journey() {}

    static List<Step> of(RandomHistory history, RandomGenerator random) {
        var messages = new ArrayList<>(history.messages);
        for (int i = random.nextInt(history.messages.size()); i > 0; i--) {
            messages.add(history.messages.get(random.nextInt(history.messages.size())));
        }
        Collections.shuffle(messages, new Random(random.nextLong()));
        var steps = new ArrayList<Step>();
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + random.nextInt(1, 20));
            var batch = messages.subList(from, to);
            steps.add(new Batch(batch.stream().filter(Message::isDeal).toList()));
            steps.add(new Batch(batch.stream().filter(message -> !message.isDeal()).toList()));
            from = to;
        }
        for (var goal : history.goals) {
            steps.add(random.nextInt(steps.size() + 1), new Activation(goal));
        }
        return steps;
    }
}
