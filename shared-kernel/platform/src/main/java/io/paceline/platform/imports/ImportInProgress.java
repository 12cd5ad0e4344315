package io.paceline.platform.imports;

import io.paceline.platform.web.Conflict;
import java.util.Map;

/// 409: the same import is being received just now.
final class ImportInProgress extends Conflict {

    ImportInProgress(String key) {
        super(
                "command-in-progress",
                "The import with the key %s is being received; ask again in a second"
                        .formatted(key));
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
