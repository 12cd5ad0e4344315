package io.paceline.simulation;

import java.time.Duration;
import java.util.Random;

/// Everything at once: events come, instances work, die and come back, partitions move, people ask
/// and repair.
final class Storm {

    private final Simulation simulation;
    private final Random random;
    private final int unrest;

    Storm(Simulation simulation, Random random) {
        this.simulation = simulation;
        this.random = random;
        this.unrest = random.nextInt(6);
    }

    void rage() {
        for (int left = 40 + random.nextInt(200); left > 0; left--) {
            simulation.pass(
                    Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 5_000 : 50)));
            if (random.nextInt(100) < unrest) {
                disturb();
            } else {
                work();
            }
        }
    }

    private void work() {
        switch (random.nextInt(8)) {
            case 0, 1 -> send();
            case 2 -> simulation.instances().startAny();
            case 3 -> askOrRepair();
            default -> resumeAny();
        }
    }

    private void resumeAny() {
        var instances = simulation.instances();
        instances.any(instances.awake()).ifPresent(instances::resume);
    }

    private void send() {
        for (int i = random.nextInt(4); i >= 0 && !simulation.relay().isDone(); i--) {
            simulation.relay().send();
        }
    }

    private void askOrRepair() {
        if (random.nextInt(3) == 0) {
            simulation.repairAny();
        } else {
            simulation.obeyNext();
        }
    }

    private void disturb() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> simulation.relay().repeat();
            case 3, 4 -> simulation.takeForGoneAny();
            case 5, 6 -> simulation.instances().killAny();
            default -> simulation.startOverAny();
        }
    }
}
