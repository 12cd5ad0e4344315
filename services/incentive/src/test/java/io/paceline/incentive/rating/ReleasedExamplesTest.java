package io.paceline.incentive.rating;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.incentive.crediting.Deal;
import io.paceline.incentive.quota.Quotas;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What this service reads of the others' events fits what they have released.
@IntegrationTest
class ReleasedExamplesTest {

    @Autowired Quotas quotas;

    @Test
    void credits_each_line_of_a_won_deal_to_each_of_its_splits() {
        var credits = example(EventType.DEAL_WON).state(Deal.class).credits();

        assertThat(credits)
                .extracting(credit -> credit.amount().toPlainString())
                .containsExactly("3159.80", "770.00", "1354.20", "330.00", "451.40", "110.00");
    }

    @Test
    void credits_nothing_for_a_cancelled_deal() {
        assertThat(example(EventType.DEAL_CANCELLED).state(Deal.class).credits()).isEmpty();
    }

    @Test
    void reads_a_quota_from_an_activated_goal() {
        var quota = quotas.store(List.of(example(EventType.GOAL_ACTIVATED))).getFirst();

        assertThat(quota.target()).isEqualByComparingTo("100000");
        assertThat(quota.interval().label()).isEqualTo("2017-Q1");
        assertThat(quota.counts()).isTrue();
    }

    private static ReceivedEvent example(EventType type) {
        var file = ReleasedExamplesTest.class.getResourceAsStream(type.exampleResource());
        var data = EventJson.MAPPER.readTree(requireNonNull(file));
        var subject = data.get(type.topic().aggregate()).get("id").asString();
        return new ReceivedEvent(
                type,
                UUID.randomUUID(),
                UUID.fromString(subject),
                data.get("revision").asLong(),
                Instant.EPOCH,
                data,
                "");
    }
}
