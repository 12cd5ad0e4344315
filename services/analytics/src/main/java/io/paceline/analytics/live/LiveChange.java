package io.paceline.analytics.live;

import io.paceline.platform.event.EventJson;

/// Something that open dashboards should know.
///
/// @param event the name of the server-sent event
/// @param data its JSON, on one line
public record LiveChange(String event, String data) {

    public static LiveChange of(String event, Object data) {
        return new LiveChange(event, EventJson.MAPPER.writeValueAsString(data));
    }

    /// Sales figures have changed: whoever shows some asks for them again.
    public static LiveChange sales() {
        return new LiveChange("sales", "{}");
    }
}
