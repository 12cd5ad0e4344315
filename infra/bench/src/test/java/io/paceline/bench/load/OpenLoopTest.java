package io.paceline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void starts_each_thing_once_and_not_before_it_is_due() {
        var early = new ArrayList<Integer>();
        var started = new ArrayList<Integer>();
        var schedule = new Schedule(500, Duration.ofMillis(40));

        OpenLoop.run(
                schedule,
                System.nanoTime(),
                (i, due) -> {
                    started.add(i);
                    if (System.nanoTime() < due) {
                        early.add(i);
                    }
                });

        assertThat(started).hasSize(20).isSorted().doesNotHaveDuplicates();
        assertThat(early).isEmpty();
    }

    @Test
    void keeps_the_due_times_when_it_falls_behind() {
        var dues = new ArrayList<Long>();
        var schedule = new Schedule(1_000, Duration.ofMillis(10));
        long begin = System.nanoTime();

        OpenLoop.run(
                schedule,
                begin,
                (i, due) -> {
                    dues.add(due - begin);
                    LockSupport.parkNanos(3_000_000);
                });

        assertThat(dues).isEqualTo(dues(schedule));
    }

    private static List<Long> dues(Schedule schedule) {
        var dues = new ArrayList<Long>();
        for (int i = 0; i < schedule.count(); i++) {
            dues.add(schedule.due(i));
        }
        return dues;
    }
}
