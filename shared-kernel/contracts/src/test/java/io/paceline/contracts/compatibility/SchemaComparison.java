package io.paceline.contracts.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds what a change of a schema breaks. Topics keep events for ever and subscribers update when
/// they like, so today's events must satisfy yesterday's schema and the other way round: within a
/// major version a schema gains optional fields and values of extensible enums, and nothing else.
final class SchemaComparison {

    private static final String EXTENSIBLE = "x-extensible";

    private final List<Break> breaks = new ArrayList<>();

    private SchemaComparison() {}

    static List<Break> breaks(JsonNode released, JsonNode current) {
        var comparison = new SchemaComparison();
        comparison.compare("", released, current);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) {
            compareValues(at, released, current);
            return;
        }
        for (var keyword : namesOf(released, current)) {
            compareKeyword(at, keyword, released, current);
        }
    }

    private void compareKeyword(String at, String keyword, JsonNode released, JsonNode current) {
        var place = at + "/" + keyword;
        var before = released.path(keyword);
        var after = current.path(keyword);
        switch (keyword) {
            case "title", "description", "examples", "$comment" -> {
                // Words for people bind nobody.
            }
            case "properties" -> compareProperties(place, released, current);
            case "$defs" -> compareNamed(place, before, after);
            case "items" -> compare(place, before, after);
            case "required" -> compareRequired(place, before, after);
            case "enum" -> compareEnum(place, released, current);
            default -> compareValues(place, before, after);
        }
    }

    private void compareProperties(String at, JsonNode released, JsonNode current) {
        var before = released.path("properties");
        var after = current.path("properties");
        compareNamed(at, before, after);
        if (current.has("$ref")) {
            // Beside a reference a property is not new: it narrows what the reference allows.
            for (var name : after.propertyNames()) {
                if (!before.has(name)) {
                    found(at + "/" + name, "narrows what the referenced schema allows");
                }
            }
        }
    }

    private void compareNamed(String at, JsonNode before, JsonNode after) {
        for (var name : before.propertyNames()) {
            if (after.has(name)) {
                compare(at + "/" + name, before.get(name), after.get(name));
            } else {
                found(at + "/" + name, "was removed");
            }
        }
    }

    private void compareRequired(String at, JsonNode before, JsonNode after) {
        for (var name : minus(after, before)) {
            found(at, "events sent so far may lack '%s'".formatted(name.asString()));
        }
        for (var name : minus(before, after)) {
            found(at, "subscribers rely on '%s'".formatted(name.asString()));
        }
    }

    private void compareEnum(String at, JsonNode released, JsonNode current) {
        var before = released.path("enum");
        var after = current.path("enum");
        if (before.isMissingNode() || after.isMissingNode()) {
            compareValues(at, before, after);
            return;
        }
        for (var value : minus(before, after)) {
            found(at, "events sent so far may hold '%s'".formatted(value.asString()));
        }
        if (!released.path(EXTENSIBLE).asBoolean(false)) {
            for (var value : minus(after, before)) {
                found(at, "subscribers do not know '%s'".formatted(value.asString()));
            }
        }
    }

    private void compareValues(String at, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            found(at, "was %s, is %s".formatted(text(before), text(after)));
        }
    }

    private void found(String at, String reason) {
        breaks.add(new Break(at, reason));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }

    private static Set<String> namesOf(JsonNode released, JsonNode current) {
        var names = new LinkedHashSet<>(released.propertyNames());
        names.addAll(current.propertyNames());
        return names;
    }

    private static Set<JsonNode> minus(JsonNode all, JsonNode without) {
        var rest = new LinkedHashSet<>(all.values());
        rest.removeAll(without.values());
        return rest;
    }

    /// @param at JSON pointer into the schema
    record Break(String at, String reason) {

        @Override
        public String toString() {
            return at + ": " + reason;
        }
    }
}
