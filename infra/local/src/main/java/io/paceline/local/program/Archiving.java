package io.paceline.local.program;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.paceline.local.Folders;
import io.paceline.local.process.Command;
import io.paceline.local.process.GuardedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the archives that are missing, in the background, one after the other and with the lowest
/// priority, from what the running services have loaded. The next start then is faster.
public final class Archiving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final String NAME = "class-archive";

    private final Programs programs;
    private final Folders folders;
    private final Thread thread;
    private @Nullable GuardedProcess process;
    private boolean closed;

    private Archiving(Programs programs) {
        this.programs = programs;
        this.folders = programs.folders();
        this.thread = Thread.ofVirtual().name(NAME).unstarted(this::makeMissing);
    }

    /// Begins; the services should all be ready.
    public static Archiving begin(Programs programs) {
        var archiving = new Archiving(programs);
        archiving.thread.start();
        return archiving;
    }

    /// Returns when all that could be made is there.
    public void await() throws InterruptedException {
        thread.join();
    }

    /// Ends it; an archive that is not whole is given up.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (process != null) {
                process.stop();
            }
        }
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeMissing() {
        try {
            var wanted = programs.wanted();
            for (var each : wanted.entrySet()) {
                var lists = each.getValue().stream().filter(Files::exists).toList();
                if (!each.getKey().exists() && !lists.isEmpty()) {
                    make(each.getKey(), lists);
                }
            }
            removeOthers(wanted.keySet());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The next start will be no faster", e);
        }
    }

    private static void removeOthers(Set<ClassArchive> wanted) throws IOException {
        var files = wanted.stream().map(ClassArchive::file).collect(toUnmodifiableSet());
        for (var archive : wanted) {
            if (Files.isDirectory(archive.folder())) {
                ClassArchive.removeOthers(archive.folder(), files);
            }
        }
    }

    private void make(ClassArchive archive, List<Path> lists) throws IOException {
        Files.createDirectories(archive.folder());
        var classes = folders.classList(NAME);
        var part = archive.part();
        try {
            Files.write(classes, ClassLists.union(lists));
            if (run(command(archive, classes, part))) {
                Files.move(part, archive.file(), StandardCopyOption.ATOMIC_MOVE);
                for (var list : lists) {
                    Files.delete(list);
                }
            }
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(classes);
        }
    }

    private boolean run(Command command) {
        GuardedProcess making;
        synchronized (this) {
            if (closed) {
                return false;
            }
            making = GuardedProcess.start(folders.guardScript(), folders.pidFile(NAME), command);
            process = making;
        }
        return making.await() == 0;
    }

    /// Only this collector writes objects into an archive, and every other reads them from it.
    private Command command(ClassArchive archive, Path classes, Path part) {
        var line = new ArrayList<String>(List.of("nice", "-n", "19"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dpaceline.data=" + folders.data());
        line.addAll(archive.javaOptions());
        line.addAll(List.of("-Xmx512m", "-XX:-UseSerialGC", "-XX:+UseG1GC"));
        line.addAll(List.of("-Xshare:dump", "-XX:+AOTClassLinking"));
        line.add("-XX:SharedClassListFile=" + classes);
        line.add("-XX:SharedArchiveFile=" + part);
        line.addAll(List.of("-cp", TakenApart.joined(archive.libraries())));
        // It has nothing to put in order, and hears no request while it writes.
        return new Command(NAME, line, Map.of(), "KILL", folders.log(NAME));
    }
}
