package io.paceline.analytics.live;

import io.paceline.platform.event.EventJson;
import org.jspecify.annotations.Nullable;

/// Something that open dashboards should know.
///
/// @param event the name of the server-sent event
/// @param data its JSON, on one line
/// @param audience who may know; everyone where it is absent
public record LiveChange(String event, String data, @Nullable Audience audience) {

    public static LiveChange of(String event, Object data, Audience audience) {
        return new LiveChange(event, EventJson.MAPPER.writeValueAsString(data), audience);
    }

    /// Sales figures have changed: whoever shows some asks for them again.
    public static LiveChange sales() {
        return new LiveChange("sales", "{}", null);
    }
}
