package io.paceline.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What to run as a child process, and the signal that it takes as a polite request to end.
public record Command(
        String name,
        List<String> line,
        Map<String, String> environment,
        String stopSignal,
        Path log) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
