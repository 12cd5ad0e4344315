package io.paceline.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/// One schedule of a service under faults. First everything happens at once and fails as the seed
/// says; then the faults end, and the service has to come to rest with everything applied.
public final class Simulation {

    private static final Instant START = Instant.parse("2017-08-15T12:00:00Z");
    private static final int MOST_PARTITIONS = 4;
    private static final int MOST_ROUNDS = 2_000;

    private final Random random;
    private final SimulatedClock clock = new SimulatedClock(START);
    private final Turn turn;
    private final Database database;
    private final Broker broker;
    private final Relay relay;
    private final Instances instances;
    private final Map<String, Group> groups = new TreeMap<>();
    private final Deque<Command> commands = new ArrayDeque<>();
    private Supplier<List<Reaction>> service = List::of;
    private Supplier<List<Runnable>> repairs = List::of;

    Simulation(long seed, boolean traced) {
        this.random = new Random(seed);
        this.turn = new Turn(random, clock, traced);
        this.database = new Database(turn::at, random);
        this.broker = new Broker(1 + random.nextInt(MOST_PARTITIONS), clock);
        this.relay = new Relay(broker, random);
        this.instances = new Instances(random, turn, this::started);
    }

    public Random random() {
        return random;
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    /// What is simulated.
    ///
    /// @param start makes the objects of one instance: what it keeps in memory is its own
    public void service(Supplier<List<Reaction>> start) {
        this.service = start;
    }

    /// Something that another service tells.
    public void send(Message message) {
        relay.add(message);
    }

    /// Something that a person asks for at any time, again and again until it succeeds. It has to
    /// be safe to repeat.
    public void ask(String name, Runnable work) {
        commands.add(new Command(name, work));
    }

    /// How a person mends what lies in the dead letters: asked for now and then, and at the end.
    public void repairs(Supplier<List<Runnable>> mend) {
        this.repairs = mend;
    }

    /// Those and only those events ended as letters that could not be applied.
    ///
    /// @param letters where they stood, as [#place] says it
    /// @throws AssertionError naming what is missing or too much
    public void requireLetters(List<String> letters) {
        Poison.require(broker.all(), letters);
    }

    public static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    /// The event that stands there, as it was sent and as it should have been.
    public Message at(String topic, int partition, long offset) {
        return broker.at(new TopicPartition(topic, partition), offset).message();
    }

    public void run() {
        try {
            instances.startAll();
            new Storm(this, random).rage();
            calm();
            repairEverything();
        } finally {
            instances.killAll();
        }
    }

    private Instance started(int number) {
        var members = new ArrayList<Member>();
        for (var reaction : service.get()) {
            var group =
                    groups.computeIfAbsent(
                            reaction.name(),
                            _ -> new Group(broker.partitionsOf(reaction.topics()), random));
            var name = number + "/" + reaction.name();
            members.add(new Member(name, reaction, group, broker, clock, random, turn));
        }
        return new Instance(members);
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    Relay relay() {
        return relay;
    }

    Instances instances() {
        return instances;
    }

    void startOverAny() {
        var names = List.copyOf(groups.keySet());
        var name = names.get(random.nextInt(names.size()));
        var group = groups.get(name);
        if (group != null) {
            turn.trace(() -> name + " starts over");
            group.startOver();
        }
    }

    void takeForGoneAny() {
        instances
                .any(instances.members())
                .ifPresent(member -> {
                    turn.trace(() -> member.name() + " is taken for gone");
                    member.leave();
                });
    }

    void obeyNext() {
        var command = commands.peek();
        if (command != null) {
            turn.trace(() -> "a person asks to " + command.name());
            if (succeeds(command.work())) {
                commands.remove();
            }
        }
    }

    void repairAny() {
        var waiting = repairs.get();
        if (!waiting.isEmpty()) {
            turn.trace(() -> "a person repairs a letter");
            var _ = succeeds(waiting.get(random.nextInt(waiting.size())));
        }
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Crash _) {
            return false;
        } catch (RuntimeException failure) {
            if (!Member.isSimulated(failure)) {
                throw failure;
            }
            return false;
        }
    }

    private void calm() {
        turn.trace(() -> "the faults end");
        turn.faults().end();
        instances.startAll();
        while (!relay.isDone()) {
            relay.send();
        }
        while (!commands.isEmpty()) {
            obeyNext();
        }
        groups.values().forEach(Group::dealOut);
        for (int round = 0; !isAtRest(); round++) {
            if (round > MOST_ROUNDS) {
                throw new AssertionError("The service does not come to rest");
            }
            pass(Duration.ofSeconds(1));
            instances.awake().toList().forEach(instances::resume);
        }
    }

    private boolean isAtRest() {
        return instances.members().noneMatch(Member::isBusy)
                && groups.values().stream().allMatch(group -> group.isDone(broker));
    }

    private void repairEverything() {
        turn.trace(() -> "a person repairs the letters that are left");
        for (var repair : repairs.get()) {
            var _ = succeeds(repair);
        }
        if (!repairs.get().isEmpty()) {
            throw new AssertionError("A letter is repaired and still cannot be applied");
        }
    }

    Turn turn() {
        return turn;
    }
}
