package io.paceline.goal.attainment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import io.paceline.platform.event.EventJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What this service needs of others' events is in their released examples.
class ConsumedContractsTest {

    static final Map<Topic, Class<?>> SHAPES =
            Map.of(
                    Topic.MEMBER, Member.class,
                    Topic.UNIT, Unit.class,
                    Topic.PRODUCT, Product.class,
                    Topic.DEAL, DealState.class);

    static Stream<EventType> consumed() {
        return Arrays.stream(EventType.values()).filter(type -> SHAPES.containsKey(type.topic()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void reads_every_released_example(EventType type) throws IOException {
        var shape = requireNonNull(SHAPES.get(type.topic()));

        var read = EventJson.MAPPER.treeToValue(state(type), shape);

        assertThat(read)
                .hasNoNullFieldsOrPropertiesExcept(
                        "role", "hiredOn", "leftOn", "closedOn", "line", "closeDate", "channel");
    }

    @Test
    void counts_only_won_deals() throws IOException {
        assertThat(fact(EventType.DEAL_WON).wonOn()).isNotNull();
        assertThat(fact(EventType.DEAL_AMENDED).wonOn()).isNotNull();
        assertThat(fact(EventType.DEAL_CANCELLED).wonOn()).isNull();
        assertThat(fact(EventType.DEAL_LOST).wonOn()).isNull();
    }

    private static io.paceline.goal.contribution.DealFact fact(EventType type) throws IOException {
        return EventJson.MAPPER.treeToValue(state(type), DealState.class).fact(1);
    }

    private static JsonNode state(EventType type) throws IOException {
        try (var example =
                requireNonNull(EventType.class.getResourceAsStream(type.exampleResource()))) {
            return EventJson.MAPPER.readTree(example).path(type.topic().aggregate());
        }
    }
}
