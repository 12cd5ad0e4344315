package io.paceline.platform.web.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Decimals leave as plain strings and come in as strings or numbers, both exactly. The number of
/// digits is bounded, since `1e1000000000` is short to send and long to write out.
final class Decimals {

    static final int MOST_DIGITS = 40;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private Decimals() {}

    static final class Writer extends StdScalarSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    static final class Reader extends StdScalarDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            var token = json.currentToken();
            if (token == JsonToken.VALUE_STRING && PLAIN.matcher(json.getString()).matches()) {
                return bounded(new BigDecimal(json.getString()), context);
            }
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return bounded(json.getDecimalValue(), context);
            }
            if (token == JsonToken.VALUE_STRING) {
                throw context.weirdStringException(
                        json.getString(), BigDecimal.class, "not a plain decimal");
            }
            return (BigDecimal)
                    context.handleUnexpectedToken(context.constructType(BigDecimal.class), json);
        }

        private static BigDecimal bounded(BigDecimal value, DeserializationContext context) {
            if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
                throw context.weirdNumberException(value, BigDecimal.class, "too many digits");
            }
            return value;
        }
    }
}
