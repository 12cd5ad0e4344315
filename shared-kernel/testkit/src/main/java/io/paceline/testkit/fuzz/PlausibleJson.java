package io.paceline.testkit.fuzz;

import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON that fits a schema of an OpenAPI document, more or less: something to be spoilt.
final class PlausibleJson {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Random random;

    PlausibleJson(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        var schema = resolved(given);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(random.nextInt(1, 100));
            case "number" -> NODES.numberNode(random.nextInt(1, 100));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(it -> object.set(it.getKey(), of(it.getValue(), depth + 1)));
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        array.add(of(schema.path("items"), depth + 1));
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2017-0%d-15".formatted(random.nextInt(1, 10));
            case "date-time" -> "2017-0%d-15T10:00:00Z".formatted(random.nextInt(1, 10));
            default ->
                    schema.path("pattern").asString("").contains("[0-9]+")
                            ? String.valueOf(random.nextInt(1, 1000))
                            : "text " + random.nextInt(1000);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}
