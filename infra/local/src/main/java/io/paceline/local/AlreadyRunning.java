package io.paceline.local;

import java.nio.file.Path;

/// A platform runs on this data folder.
final class AlreadyRunning extends CannotStart {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(Path data, String processId) {
        super(
                """
                Paceline is already running on %s (process %s).
                Open http://localhost:8080, or stop it with Ctrl-C or `kill %s` first.\
                """
                        .formatted(data, processId, processId));
    }
}
