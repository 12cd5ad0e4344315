package io.paceline.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Spoils a JSON object so that no endpoint which takes one may accept it.
final class SpoiltJson {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
    private static final int DEEP = 3000;
    private static final List<String> NO_OBJECTS =
            List.of("", " ", "null", "[]", "\"\"", "0", "true", "{]", "NaN", "{'a':1}", "\u0000");

    private final Random random;

    SpoiltJson(Random random) {
        this.random = random;
    }

    byte[] of(JsonNode plausible) {
        if (!(plausible instanceof ObjectNode object) || object.isEmpty()) {
            return noObject();
        }
        return switch (random.nextInt(8)) {
            case 0 -> truncated(object.toString());
            case 1 -> text(object.put("unknown-" + random.nextInt(100), "x"));
            case 2, 3 -> text(withOneOfAnotherType(object));
            case 4 -> invalidUtf8(object.toString());
            case 5 -> doubled(object);
            case 6 -> ("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(UTF_8);
            default -> noObject();
        };
    }

    private byte[] noObject() {
        return NO_OBJECTS.get(random.nextInt(NO_OBJECTS.size())).getBytes(UTF_8);
    }

    private byte[] truncated(String json) {
        return json.substring(0, random.nextInt(1, json.length())).getBytes(UTF_8);
    }

    /// A byte that never occurs in UTF-8, within the first name.
    private static byte[] invalidUtf8(String json) {
        var bytes = json.getBytes(UTF_8);
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    private static byte[] doubled(ObjectNode object) {
        var first = object.propertyNames().iterator().next();
        return "{\"%s\":%s,%s"
                .formatted(first, object.get(first), object.toString().substring(1))
                .getBytes(UTF_8);
    }

    private JsonNode withOneOfAnotherType(ObjectNode object) {
        var places = new ArrayList<Runnable>();
        collect(object, places);
        places.get(random.nextInt(places.size())).run();
        return object;
    }

    /// An object becomes a list, and everything else an object.
    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                places.add(() -> object.set(name, another(object.get(name))));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, another(array.get(index))));
                collect(array.get(i), places);
            }
        }
    }

    private static JsonNode another(JsonNode node) {
        return node.isObject()
                ? NODES.arrayNode().add(NODES.arrayNode())
                : NODES.objectNode().put("surprise", 1);
    }

    private static byte[] text(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
