package io.paceline.local;

import io.paceline.local.process.Pause;
import io.paceline.local.program.Archiving;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The program behind `infra/local/start`: everything up, demonstration data in, and then in charge
/// until Ctrl-C.
final class Launcher {

    private static final int RESTARTS = 3;

    private final Folders folders;
    private final Options options;
    private final Progress progress;
    private final PrintStream out;
    private final Map<Service, Integer> restarts = new EnumMap<>(Service.class);
    private @Nullable Archiving archiving;
    private volatile boolean stopping;

    private Launcher(Folders folders, Options options, Progress progress, PrintStream out) {
        this.folders = folders;
        this.options = options;
        this.progress = progress;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = System.out;
        try {
            var repository = Folders.repositoryHere();
            var data = System.getProperty("paceline.folder", repository + "/infra/local/data");
            var options = Options.of(arguments);
            var progress = new ConsoleProgress(out, Boolean.getBoolean("paceline.terminal"));
            new Launcher(new Folders(repository, Path.of(data)), options, progress, out).run();
        } catch (CannotStart e) {
            out.println();
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        var began = System.nanoTime();
        var ports = Ports.standard();
        var first = options.reset() || !Files.exists(folders.secrets());
        var platform =
                options.reset()
                        ? LocalPlatform.startEmpty(folders, ports, progress)
                        : LocalPlatform.start(folders, ports, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        try {
            platform.start(options.services().toArray(Service[]::new));
        } catch (IllegalStateException e) {
            if (stopping) {
                return;
            }
            throw e;
        }
        loadDemonstration(platform);
        out.println();
        out.printf("Ready after %d s.%n", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        announce(platform);
        if (first) {
            tellUsers();
        }
        quickenNextStart(platform);
        watch(platform);
    }

    /// Once per data folder; a start that was broken off in the middle does it again.
    private void loadDemonstration(LocalPlatform platform) {
        var done = folders.demonstrationMark();
        if (!options.demonstration() || Files.exists(done)) {
            return;
        }
        progress.note("Loading the demonstration: four files, roles, goals, a plan");
        platform.demonstration().load();
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce(LocalPlatform platform) {
        var kib = platform.memory().stream().mapToLong(MemoryUse::proportionalKib).sum();
        out.println();
        var gateway = "http://localhost:" + Ports.standard().of(Service.GATEWAY);
        out.println("  console        " + gateway);
        out.println("  API            " + gateway + "/api/<service>/...");
        out.println(
                "  token          TOKEN=$(infra/local/token), or of a user: infra/local/token finn");
        out.println("  users          infra/local/users shows them with their passwords");
        out.println("  data and logs  " + folders.data());
        out.printf("  memory         %d MiB in all processes together%n", kib / 1024);
        out.println();
        out.println("Ctrl-C stops everything; the data stays. --reset starts afresh.");
    }

    /// The passwords that were just made, as `infra/local/users` shows them.
    private void tellUsers() {
        out.println();
        out.println("Who can log in:");
        out.println();
        out.flush();
        var users = new ProcessBuilder(folders.infra("local/users").toString()).inheritIO();
        users.environment().put("PACELINE_DATA", folders.data().toString());
        try {
            users.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Where all services run, since an archive holds what they have loaded.
    private synchronized void quickenNextStart(LocalPlatform platform) {
        if (!stopping && options.services().size() == Service.values().length) {
            archiving = Archiving.begin(platform.programs());
        }
    }

    /// A service that ends by itself is started again, a few times.
    private void watch(LocalPlatform platform) {
        while (!stopping) {
            for (var service : platform.ended()) {
                if (!stopping && restarts.merge(service, 1, Integer::sum) <= RESTARTS) {
                    progress.note(
                            service.label()
                                    + " ended by itself and is started again; its log is "
                                    + platform.log(service.label()));
                    platform.start(service);
                }
            }
            Pause.millis(1000);
        }
    }

    private void stop(LocalPlatform platform) {
        stopping = true;
        out.println();
        out.println("Stopping ...");
        stopArchiving();
        platform.close();
        out.println("Stopped. The data is in " + folders.data());
    }

    private synchronized void stopArchiving() {
        if (archiving != null) {
            archiving.close();
        }
    }
}
