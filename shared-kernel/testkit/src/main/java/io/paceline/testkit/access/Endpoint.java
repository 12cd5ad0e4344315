package io.paceline.testkit.access;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One operation of an API, as its OpenAPI document tells.
///
/// @param roles how far it reaches by role, and the scope by which a machine has it
record Endpoint(String method, String path, String right, Map<String, String> roles) {

    static Stream<Endpoint> of(JsonNode document) {
        return document.path("paths").propertyStream().flatMap(Endpoint::operations);
    }

    private static Stream<Endpoint> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .map(operation ->
                        new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("x-right").asString(""),
                                roles(operation.getValue().path("x-roles"))));
    }

    private static Map<String, String> roles(JsonNode given) {
        var roles = new TreeMap<String, String>();
        given.propertyStream().forEach(it -> roles.put(it.getKey(), it.getValue().asString()));
        return roles;
    }

    String name() {
        return method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }
}
