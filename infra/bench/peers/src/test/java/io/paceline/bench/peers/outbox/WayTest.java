package io.paceline.bench.peers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {

    @Test
    void each_has_a_database_and_a_topic_of_its_own() {
        assertThat(Arrays.stream(Way.values()).map(Way::database)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Way.values()).map(Way::topic)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void runs_no_library_of_another_way(Way way) {
        var off = way.properties(true);

        assertThat(off.containsKey("spring.autoconfigure.exclude")).isEqualTo(way != Way.MODULITH);
        assertThat(off.containsValue("false")).isEqualTo(true);
    }

    @Test
    void brings_over_the_released_example_under_an_id_of_its_own() {
        var events = Event.next(2);

        assertThat(events.getFirst().payload()).contains("\"status\"");
        assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
        assertThat(events.stream().map(Event::key).map(UUID::fromString)).doesNotHaveDuplicates();
    }
}
