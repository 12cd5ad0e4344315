package io.paceline.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// Services run but did not become ready in time.
final class NotReady extends CannotStart {

    private static final long serialVersionUID = 1L;

    NotReady(Set<Service> waiting, Duration limit, Path logs) {
        super(
                "Not ready after %d s: %s. The logs are in %s"
                        .formatted(
                                limit.toSeconds(),
                                waiting.stream()
                                        .map(Service::label)
                                        .collect(Collectors.joining(", ")),
                                logs));
    }
}
