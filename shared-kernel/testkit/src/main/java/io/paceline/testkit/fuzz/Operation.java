package io.paceline.testkit.fuzz;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// An operation of the API and what its document says of the input.
///
/// @param body the schema of its JSON body; missing where it takes none
/// @param upload whether it takes files
record Operation(
        String method, String path, List<JsonNode> parameters, JsonNode body, boolean upload) {

    static List<Operation> of(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(it -> of(path.getKey(), it.getKey(), it.getValue())))
                .toList();
    }

    private static Operation of(String path, String method, JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("parameters").valueStream().toList(),
                content.path("application/json").path("schema"),
                content.has("multipart/form-data"));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesJson() {
        return !body.isMissingNode();
    }

    List<JsonNode> query() {
        return parameters.stream()
                .filter(it -> it.path("in").asString("").equals("query"))
                .toList();
    }
}
