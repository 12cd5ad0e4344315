package io.paceline.platform.audit;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Takes tokens, passwords and people's contacts out of what is kept for years: by the name of a
/// property, and by the look of a text. Text that cannot be stored is made storable.
final class Redaction {

    static final String REMOVED = "[removed]";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SECRET_NAMES =
            List.of(
                    "password",
                    "passwd",
                    "secret",
                    "token",
                    "authorization",
                    "cookie",
                    "credential",
                    "apikey",
                    "email",
                    "phone");

    /// Answers about names, which are few but for those that callers make up.
    private static final ConcurrentHashMap<String, Boolean> NAMES = new ConcurrentHashMap<>();

    private static final int MOST_NAMES = 1_000;

    private Redaction() {}

    /// For text.
    static String of(String text) {
        return SecretText.remove(isStorable(text) ? text : storable(text));
    }

    /// For JSON, whose numbers stay as they were written.
    static String json(String json) {
        var text = new StringWriter(json.length());
        try (var from = JSON.createParser(json);
                var to = JSON.createGenerator(text)) {
            while (from.nextToken() != null) {
                copy(from, to);
            }
        }
        return text.toString();
    }

    private static void copy(JsonParser from, JsonGenerator to) {
        switch (from.currentToken()) {
            case PROPERTY_NAME -> {
                to.writeName(of(from.currentName()));
                if (isSecret(from.currentName()) && from.nextToken() != JsonToken.VALUE_NULL) {
                    from.skipChildren();
                    to.writeString(REMOVED);
                } else if (from.currentToken() == JsonToken.VALUE_NULL) {
                    to.writeNull();
                }
            }
            case VALUE_STRING -> to.writeString(of(from.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
            case START_OBJECT,
                    END_OBJECT,
                    START_ARRAY,
                    END_ARRAY,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE ->
                    to.copyCurrentEvent(from);
        }
    }

    private static boolean isSecret(String name) {
        var known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        var secret = soundsSecret(name);
        if (NAMES.size() < MOST_NAMES) {
            NAMES.put(name, secret);
        }
        return secret;
    }

    private static boolean soundsSecret(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return SECRET_NAMES.stream().anyMatch(plain::contains);
    }

    private static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || Character.isSurrogate(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// Without control characters and halves of characters.
    private static String storable(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .map(it -> it < ' ' ? ' ' : isHalf(it) ? '?' : it)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHalf(int character) {
        return character <= Character.MAX_VALUE && Character.isSurrogate((char) character);
    }
}
