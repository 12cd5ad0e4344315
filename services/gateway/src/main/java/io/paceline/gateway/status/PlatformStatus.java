package io.paceline.gateway.status;

import io.paceline.gateway.routing.GatewaySettings;
import io.paceline.gateway.status.ServiceProbe.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The health of all services. However many consoles ask, each service is asked once in a while.
@Service
class PlatformStatus implements AutoCloseable {

    static final Duration FRESH = Duration.ofSeconds(2);

    record Report(Health status, List<Entry> services, Instant asOf) {}

    record Entry(String service, Health status) {}

    private final GatewaySettings settings;
    private final ServiceProbe probe;
    private final Clock clock;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Report last;

    PlatformStatus(GatewaySettings settings, ServiceProbe probe, Clock clock) {
        this.settings = settings;
        this.probe = probe;
        this.clock = clock;
    }

    Report report() throws InterruptedException {
        asking.lockInterruptibly();
        try {
            var known = last;
            var now = clock.instant();
            if (known == null || known.asOf().plus(FRESH).isBefore(now)) {
                known = ask(now);
                last = known;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private Report ask(Instant now) throws InterruptedException {
        var questions =
                settings.services().keySet().stream()
                        .map(service -> (Callable<Entry>) () -> entry(service))
                        .toList();
        var entries =
                askers.invokeAll(questions).stream()
                        .map(PlatformStatus::answered)
                        .sorted(Comparator.comparing(Entry::service))
                        .toList();
        boolean well = entries.stream().allMatch(entry -> entry.status() == Health.UP);
        return new Report(well ? Health.UP : Health.NOT_READY, entries, now);
    }

    private Entry entry(String service) {
        return new Entry(service, probe.ask(settings.managementAddress(service)));
    }

    private static Entry answered(Future<Entry> question) {
        try {
            return question.get();
        } catch (ExecutionException | InterruptedException bug) {
            throw new IllegalStateException(bug);
        }
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
