package io.paceline.platform.web.repeat;

import io.paceline.platform.web.Conflict;
import java.util.Map;

/// 409: the same command is running just now; its answer can be had in a moment.
final class CommandInProgress extends Conflict {

    CommandInProgress(String key) {
        super(
                "command-in-progress",
                "The command with the key %s is running; ask again in a second".formatted(key));
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
