package io.paceline.platform.event;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads decimals as the schema writes them: in plain notation and not endless. `1e1000000000` is
/// short to send, and would take a consumer all its memory to write out.
final class EventDecimal extends StdScalarDeserializer<BigDecimal> {

    /// Of one decimal, its sign and point among them: a product of two that the API takes has
    // fewer.
    static final int MOST_CHARACTERS = 170;

    EventDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    plain(json.getString(), context);
            default ->
                    (BigDecimal)
                            context.handleUnexpectedToken(
                                    context.constructType(BigDecimal.class), json);
        };
    }

    private static BigDecimal plain(String text, DeserializationContext context) {
        if (text.length() > MOST_CHARACTERS) {
            throw context.weirdStringException(
                    text.substring(0, MOST_CHARACTERS), BigDecimal.class, "too many digits");
        }
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw context.weirdStringException(text, BigDecimal.class, "not in plain notation");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw context.weirdStringException(text, BigDecimal.class, "not a decimal");
        }
    }
}
