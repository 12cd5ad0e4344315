package io.paceline.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever looks at a dead letter reads what it lacks, and where.
class RequiredFieldsTest {

    record Sold(String status, @Nullable String note, List<Part> parts) {}

    record Part(int number, List<BigDecimal> amounts) {}

    @Test
    void only_what_is_nullable_may_be_missing() {
        var read = read("{\"status\": \"WON\", \"parts\": []}");

        assertThat(read).isEqualTo(new Sold("WON", null, List.of()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"parts": []}                      | data.deal.status          | a text is missing
                    {"status": null, "parts": []}      | data.deal.status          | a text is null
                    {"status": "WON"}                  | data.deal.parts           | a list is missing
                    {"status": "WON", "parts": [null]} | data.deal.parts[0]        | an item is null
                    {"status": "WON", "parts": [{"amounts": []}]} | data.deal.parts[0].number | a number is missing
                    {"status": "WON", "parts": [{"number": 1, "amounts": ["1", null]}]} | data.deal.parts[0].amounts[1] | an amount is null
                    {"status": "WON", "parts": [{"number": 1, "amounts": ["1e9"]}]} | data.deal.parts[0].amounts[0] | an amount is none
                    """)
    void what_is_missing_is_named_with_its_place(String json, String place, String why) {
        assertThatThrownBy(() -> read(json))
                .as(why)
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageStartingWith(place + " does not fit: ");
    }

    private static Sold read(String deal) {
        var data = EventJson.MAPPER.readTree("{\"revision\": 1, \"deal\": %s}".formatted(deal));
        return new ReceivedEvent(
                        EventType.DEAL_WON,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Instant.EPOCH,
                        data,
                        "")
                .state(Sold.class);
    }
}
