package io.paceline.local;

import io.paceline.local.demo.Demonstration;
import io.paceline.local.login.Tokens;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.LeftOvers;
import io.paceline.local.process.ListeningSockets;
import io.paceline.local.process.Pause;
import io.paceline.local.program.Programs;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The whole platform on this machine: the infrastructure inside this JVM and each service in a
/// process of its own. System tests and benchmarks use it as `infra/local/start` does.
public final class LocalPlatform implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

    private final Folders folders;
    private final Ports ports;
    private final Progress progress;
    private final RunLock lock;
    private final Infrastructure infrastructure;
    private final RunningServices services = new RunningServices();

    private LocalPlatform(
            Folders folders,
            Ports ports,
            Progress progress,
            RunLock lock,
            Infrastructure infrastructure) {
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.lock = lock;
        this.infrastructure = infrastructure;
    }

    /// Starts PostgreSQL, Kafka and Connect, after clearing away what a killed run left behind.
    ///
    /// @throws CannotStart when a platform runs on the folder already or a port is taken
    public static LocalPlatform start(Folders folders, Ports ports, Progress progress) {
        return start(folders, ports, progress, Layout.TOGETHER, () -> {});
    }

    /// The same, on empty databases and topics.
    public static LocalPlatform startEmpty(Folders folders, Ports ports, Progress progress) {
        return startEmpty(folders, ports, progress, Layout.TOGETHER);
    }

    public static LocalPlatform startEmpty(
            Folders folders, Ports ports, Progress progress, Layout layout) {
        return start(folders, ports, progress, layout, folders::clear);
    }

    private static LocalPlatform start(
            Folders folders, Ports ports, Progress progress, Layout layout, Runnable preparation) {
        System.setProperty("paceline.logs", folders.logs().toString());
        var lock = RunLock.take(folders);
        try {
            stopLeftOvers(folders, progress);
            ports.refuseTaken();
            preparation.run();
            var infrastructure = Infrastructure.start(folders, ports, progress, layout);
            return new LocalPlatform(folders, ports, progress, lock, infrastructure);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Starts services and waits until they take requests and their events reach Kafka. As many as
    /// there are processors start at the same time, and one more.
    public void start(Service... wanted) {
        var coming = new ArrayDeque<>(List.of(wanted));
        var waiting = EnumSet.noneOf(Service.class);
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!coming.isEmpty() || !waiting.isEmpty()) {
                while (!coming.isEmpty() && waiting.size() < AT_ONCE) {
                    waiting.add(launch(coming.removeFirst()));
                }
                waiting.removeIf(service -> isReady(service, http));
                if (System.nanoTime() > deadline) {
                    throw new NotReady(waiting, READY_LIMIT, folders.logs());
                }
                Pause.millis(100);
            }
        }
    }

    /// `kill -9`; [#start(Service...)] brings the service back.
    public void kill(Service service) {
        process(service).ifPresent(GuardedProcess::kill);
    }

    /// A further instance of a service that runs already. It belongs to the caller, who waits for
    /// it and stops it.
    public GuardedProcess startAnother(Service service, int number) {
        var name = service.label() + "-" + number;
        var place = ports.elsewhere(service);
        return ServiceProcess.start(service, name, folders, place, infrastructure).process();
    }

    public void stop(Service service) {
        process(service).ifPresent(GuardedProcess::stop);
        services.remove(service);
    }

    /// Those that were started and have ended without being asked to.
    public List<Service> ended() {
        return services.all().stream()
                .filter(service -> !service.process().isAlive())
                .map(ServiceProcess::service)
                .toList();
    }

    public Optional<GuardedProcess> process(Service service) {
        return services.of(service).map(ServiceProcess::process);
    }

    public URI address(Service service) {
        return ports.address(service);
    }

    /// What the services run.
    public Programs programs() {
        return Service.programs(folders);
    }

    /// Access tokens of this platform's issuer.
    public Tokens tokens() {
        return new Tokens(address(Service.ISSUER), infrastructure.secrets());
    }

    /// The demonstration's data, to be loaded through this platform's gateway.
    public Demonstration demonstration() {
        return new Demonstration(
                address(Service.GATEWAY), tokens(), folders.infra("local/demo"), progress);
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    public Path log(String process) {
        return folders.log(process);
    }

    /// What each process holds in memory at the moment.
    public List<MemoryUse> memory() {
        var uses = new ArrayList<MemoryUse>();
        uses.add(MemoryUse.of("launcher", ProcessHandle.current()));
        var postgres = infrastructure.postgres().process();
        uses.add(MemoryUse.ofTree(postgres.name(), postgres.handle()));
        for (var service : services.all()) {
            uses.add(MemoryUse.ofTree(service.service().label(), service.process().handle()));
        }
        return List.copyOf(uses);
    }

    /// Where all processes of the platform listen; on Linux only.
    public List<InetSocketAddress> listening() {
        var processes = new ArrayList<ProcessHandle>();
        processes.add(ProcessHandle.current());
        processes.add(infrastructure.postgres().process().handle());
        services.all().forEach(service -> processes.add(service.process().handle()));
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .flatMap(process -> ListeningSockets.of(process).stream())
                .distinct()
                .toList();
    }

    /// Stops the services, then what they stand on; the data stays.
    @Override
    public void close() {
        stopServices();
        infrastructure.close();
        lock.close();
    }

    private void stopServices() {
        var stops =
                services.all().stream()
                        .map(each -> CompletableFuture.runAsync(() -> stop(each.service())))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stops).join();
    }

    private Service launch(Service service) {
        progress.begins(service.label());
        services.add(
                ServiceProcess.start(service, service.label(), folders, ports, infrastructure));
        return service;
    }

    private boolean isReady(Service service, HttpClient http) {
        var process = services.of(service);
        try {
            if (process.isEmpty()
                    || !process.get().isReady(http)
                    || !infrastructure.relays(service.label())) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + service.label(), e);
        }
        progress.isReady(service.label());
        return true;
    }

    private static void stopLeftOvers(Folders folders, Progress progress) {
        var leftOvers = LeftOvers.in(folders.pidFolder(), folders.data());
        if (!leftOvers.processes().isEmpty()) {
            progress.note(
                    "An earlier run stopped half-way. Ending what it left behind: " + leftOvers);
            leftOvers.stop();
        }
    }
}
