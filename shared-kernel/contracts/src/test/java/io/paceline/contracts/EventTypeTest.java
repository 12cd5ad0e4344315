package io.paceline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_wire_name(EventType type) {
        assertThat(EventType.of(type.wireName())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void is_named_after_its_aggregate_a_past_verb_and_the_major_version(EventType type) {
        assertThat(type.wireName())
                .matches("paceline\\." + type.topic().aggregate() + "\\.[a-z-]+\\.v1");
    }

    @Test
    void no_two_types_share_a_wire_name() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::wireName))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_foreign_type_is_not_ours() {
        assertThat(EventType.of("com.example.deal.won.v1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_found_by_its_name(Topic topic) {
        assertThat(Topic.of(topic.topicName())).contains(topic);
    }

    @Test
    void a_foreign_topic_is_not_ours() {
        assertThat(Topic.of("paceline.deal.v2")).isEmpty();
    }
}
