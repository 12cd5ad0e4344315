package io.paceline.bench.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Processes that are stopped by `SIGSTOP`, with those that they began: PostgreSQL's backends work
/// on while their parent is stopped. However the run ends, it lets them go on, since a stopped
/// process does not notice that it should end and would stay behind.
final class Frozen {

    private final Set<ProcessHandle> stopped = ConcurrentHashMap.newKeySet();

    Frozen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::thawAll, "thaw"));
    }

    void freeze(ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> {
                    stopped.add(each);
                    Parts.signal("STOP", each);
                });
    }

    void thaw(ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).forEach(this::goOn);
    }

    void thawAll() {
        stopped.forEach(this::goOn);
    }

    private void goOn(ProcessHandle process) {
        Parts.signal("CONT", process);
        stopped.remove(process);
    }
}
