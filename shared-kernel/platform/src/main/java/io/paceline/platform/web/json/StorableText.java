package io.paceline.platform.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads text as it is; refuses the one character that PostgreSQL cannot store, and values that are
/// not text.
final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (String)
                    context.handleUnexpectedToken(context.constructType(String.class), json);
        }
        var text = json.getString();
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "holds U+0000");
        }
        return text;
    }
}
