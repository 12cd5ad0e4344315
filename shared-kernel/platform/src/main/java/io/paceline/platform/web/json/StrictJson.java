package io.paceline.platform.web.json;

import tools.jackson.databind.json.JsonMapper;

/// The mapper for what callers send: unknown, repeated, missing and null properties are refused.
/// Its exceptions become problems with the place, wherever they are thrown.
public record StrictJson(JsonMapper mapper) {

    public <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
