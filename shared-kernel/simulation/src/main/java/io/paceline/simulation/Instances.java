package io.paceline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The processes of the service, some of which are down.
final class Instances {

    private static final int MOST = 3;

    private final RandomGenerator random;
    private final Turn turn;
    private final IntFunction<Instance> start;
    private final List<@Nullable Instance> instances = new ArrayList<>();

    Instances(RandomGenerator random, Turn turn, IntFunction<Instance> start) {
        this.random = random;
        this.turn = turn;
        this.start = start;
        for (int i = 1 + random.nextInt(MOST); i > 0; i--) {
            instances.add(null);
        }
    }

    void startAll() {
        for (int i = 0; i < instances.size(); i++) {
            start(i);
        }
    }

    void startAny() {
        start(random.nextInt(instances.size()));
    }

    private void start(int number) {
        if (instances.get(number) == null) {
            turn.trace(() -> "instance " + number + " starts");
            instances.set(number, start.apply(number));
        }
    }

    void killAll() {
        for (int i = 0; i < instances.size(); i++) {
            kill(i);
        }
    }

    void killAny() {
        kill(random.nextInt(instances.size()));
    }

    private void kill(int number) {
        var instance = instances.get(number);
        if (instance != null) {
            turn.trace(() -> "instance " + number + " is killed");
            instance.kill();
            instances.set(number, null);
        }
    }

    void resume(Member member) {
        turn.give(member);
        for (int i = 0; i < instances.size(); i++) {
            var instance = instances.get(i);
            if (instance != null && instance.hasCrashed()) {
                kill(i);
            }
        }
    }

    Optional<Member> any(Stream<Member> from) {
        var those = from.toList();
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of(those.get(random.nextInt(those.size())));
    }

    Stream<Member> members() {
        var members = new ArrayList<Member>();
        for (var instance : instances) {
            if (instance != null) {
                members.addAll(instance.members());
            }
        }
        return members.stream();
    }

    Stream<Member> awake() {
        return members().filter(Member::isAwake);
    }
}
