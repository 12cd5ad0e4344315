package io.paceline.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the JSON of this package.
final class JsonFiles {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonFiles() {}

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw new UnreadableFile(
                    file,
                    "is no JSON: %s (line %d, column %d)"
                            .formatted(
                                    malformed.getOriginalMessage(),
                                    place == null ? 0 : place.getLineNr(),
                                    place == null ? 0 : place.getColumnNr()));
        } catch (IOException failure) {
            throw new UnreadableFile(file, "cannot be read: " + failure);
        }
    }

    /// The text of a property that must be there.
    static String text(Path file, JsonNode object, String property) {
        var value = object.path(property);
        if (!value.isString() || value.asString().isBlank()) {
            throw new UnreadableFile(
                    file,
                    "has an entry without the text '%s': %s".formatted(property, brief(object)));
        }
        return value.asString();
    }

    /// The elements of a property that is an array where it is there.
    static Iterable<JsonNode> elements(Path file, JsonNode object, String property) {
        var value = object.path(property);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new UnreadableFile(
                    file, "has '%s' that is no array: %s".formatted(property, brief(value)));
        }
        return value;
    }

    static String brief(JsonNode node) {
        var text = node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
