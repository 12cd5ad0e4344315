package io.paceline.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Amounts that no consumer could bear are refused as it reads them.
class EventDecimalTest {

    record Priced(BigDecimal price) {}

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.50", "4821.00", "0.00000001"})
    void takes_a_plain_decimal_exactly(String text) {
        assertThat(read("\"" + text + "\"").price()).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1e40\"", "\"1E1000000000\"", "\"\"", "\"much\"", "1e1000000000", "{}"})
    void refuses_what_the_schema_does_not_allow(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void takes_so_many_characters_and_no_more() {
        var longest = "9".repeat(EventDecimal.MOST_CHARACTERS);

        assertThat(read("\"" + longest + "\"").price()).isEqualTo(new BigDecimal(longest));
        assertThatThrownBy(() -> read("\"9" + longest + "\""))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("too many digits");
    }

    @Test
    void what_a_service_keeps_for_itself_may_have_an_exponent() {
        var tiny = new Priced(new BigDecimal("0.00000001"));

        var kept = EventJson.MAPPER.<JsonNode>valueToTree(tiny);

        assertThat(EventJson.MAPPER.treeToValue(kept, Priced.class)).isEqualTo(tiny);
    }

    private static Priced read(String price) {
        var data =
                EventJson.MAPPER.readTree(
                        "{\"revision\": 1, \"deal\": {\"price\": %s}}".formatted(price));
        var event =
                new ReceivedEvent(
                        EventType.DEAL_WON,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Instant.EPOCH,
                        data,
                        "");
        return event.state(Priced.class);
    }
}
