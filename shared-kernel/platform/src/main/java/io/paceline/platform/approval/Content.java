package io.paceline.platform.approval;

import io.paceline.platform.event.EventJson;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is proposed.
///
/// @param title one line for people
/// @param payload what the action is carried out with
/// @param details `{before, after}`, for people to judge
public record Content(String title, JsonNode payload, JsonNode details) {

    static Content of(String title, Object payload) {
        var json = EventJson.MAPPER.<JsonNode>valueToTree(payload);
        return new Content(title, json, EventJson.MAPPER.createObjectNode());
    }

    Content showing(@Nullable Object before, Object after) {
        var shown = new LinkedHashMap<String, Object>();
        if (before != null) {
            shown.put("before", before);
        }
        shown.put("after", after);
        return new Content(title, payload, EventJson.MAPPER.valueToTree(shown));
    }
}
