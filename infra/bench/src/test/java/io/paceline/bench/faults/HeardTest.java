package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What counts as missing and as doubled in a topic.
class HeardTest {

    private final Heard deals = new Heard("paceline.deal.v1");

    @Test
    void a_revision_between_others_is_missing() {
        hear(deals, "a", 1, "e1");
        hear(deals, "a", 2, "e2");
        hear(deals, "a", 4, "e4");

        assertThat(deals.missing()).isEqualTo(1);
    }

    @Test
    void the_first_revisions_are_missing_but_for_goals_and_plans_which_begin_as_drafts() {
        var goals = new Heard("paceline.goal.v1");
        hear(deals, "a", 3, "e3");
        hear(goals, "a", 3, "e3");

        assertThat(deals.missing()).isEqualTo(2);
        assertThat(goals.missing()).isZero();
    }

    @Test
    void the_same_event_again_is_a_repeat_and_nothing_worse() {
        hear(deals, "a", 1, "e1");
        hear(deals, "a", 1, "e1");

        assertThat(deals.repeats()).isEqualTo(1);
        assertThat(deals.doubled()).isZero();
    }

    @Test
    void another_event_for_the_same_revision_is_a_double() {
        hear(deals, "a", 1, "e1");
        hear(deals, "a", 1, "e2");

        assertThat(deals.doubled()).isEqualTo(1);
    }

    @Test
    void two_deals_from_one_command_are_a_double() {
        hear(deals, "a", 1, "e1");
        hear(deals, "b", 1, "e2");

        assertThat(deals.doubled()).isEqualTo(1);
        assertThat(deals.ours()).isEqualTo(1);
    }

    private static void hear(Heard topic, String key, long revision, String id) {
        var event = new ConsumerRecord<>("topic", 0, 0, key, "{}");
        event.headers().add("ce_id", id.getBytes(UTF_8));
        var name = Clients.NAME + "one";
        topic.add(event, new Content(revision, Optional.empty(), BigDecimal.ZERO, "", name));
    }
}
