package io.paceline.contracts.asyncapi;

import io.paceline.contracts.Catalogue;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gathers schema files and what they refer to into one document, with references inside of it.
final class Schemas {

    private static final String FORMAT = "application/schema+json;version=draft-2020-12";

    private final TreeMap<String, JsonNode> byName = new TreeMap<>();

    void include(String file) {
        var name = nameOf(file);
        if (!byName.containsKey(name)) {
            var schema = (ObjectNode) Catalogue.schema(file);
            byName.put(name, schema);
            schema.remove("$schema");
            schema.remove("$id");
            relocate(file, schema);
        }
    }

    ObjectNode bundled() {
        var schemas = JsonNodeFactory.instance.objectNode();
        byName.forEach((name, schema) ->
                schemas.putObject(name).put("schemaFormat", FORMAT).set("schema", schema));
        return schemas;
    }

    private void relocate(String file, JsonNode node) {
        if (node instanceof ObjectNode object && object.has("$ref")) {
            object.put("$ref", relocated(file, object.get("$ref").asString()));
        }
        for (var child : node.values()) {
            relocate(file, child);
        }
    }

    private String relocated(String file, String reference) {
        var parts = reference.split("#", 2);
        var target = parts[0].isEmpty() ? file : parts[0];
        include(target);
        var inside = parts.length == 1 ? "" : parts[1];
        return "#/components/schemas/" + nameOf(target) + "/schema" + inside;
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ".json".length());
    }
}
