package io.paceline.local.program;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/// Where the services' jars lie taken apart: each library once for all of them, what is Paceline's
/// own in a folder for each jar that was built. Two launchers may fill it at the same time.
record Store(Path folder) {

    private static final String OURS = "paceline-";
    private static final String CLASSES = "classes.jar";

    /// Takes a jar apart, unless that was done before.
    ///
    /// @throws IOException also when the folder may not be written, or what is there not be read
    Program takeApart(String service, Path file) throws IOException {
        try (var jar = AppJar.open(file)) {
            var libraries = new ArrayList<Path>();
            var own = new ArrayList<Path>();
            var ownFolder = ownFolder(service, file, jar);
            own.add(ownFolder.resolve(CLASSES));
            for (var library : jar.libraries()) {
                var name = AppJar.name(library);
                if (isOurs(library)) {
                    own.add(ownFolder.resolve(name));
                } else {
                    libraries.add(shared(library, jar));
                }
            }
            requireReadable(libraries);
            requireReadable(own);
            return new Program(libraries, own, jar.mainClass());
        }
    }

    /// Another user may have written them for themselves only.
    private static void requireReadable(List<Path> files) throws IOException {
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new AccessDeniedException(file.toString());
            }
        }
    }

    private Path shared(JarEntry library, AppJar jar) throws IOException {
        var libraries = Files.createDirectories(folder.resolve("libraries"));
        var target = libraries.resolve(AppJar.name(library));
        if (!isCopyOf(library, target)) {
            var copy = beside(target);
            jar.copy(library, copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /// Another place in the same folder, for what is not whole yet. Temporary files of the JDK's
    /// would be for this user only.
    private static Path beside(Path target) {
        var process = ProcessHandle.current().pid();
        var thread = Thread.currentThread().threadId();
        return target.resolveSibling("%s.%d-%d".formatted(target.getFileName(), process, thread));
    }

    private static boolean isCopyOf(JarEntry library, Path file) throws IOException {
        return Files.exists(file) && Files.size(file) == library.getSize();
    }

    private Path ownFolder(String service, Path file, AppJar jar) throws IOException {
        var stamp = Long.toHexString(Files.getLastModifiedTime(file).toMillis());
        var target =
                folder.resolve(service + "-" + stamp + "-" + Long.toHexString(Files.size(file)));
        if (!Files.isDirectory(target)) {
            fill(target, jar);
            removeOlder(service + "-", target);
        }
        return target;
    }

    /// Beside its place first, so that a folder that is there is whole.
    private static void fill(Path target, AppJar jar) throws IOException {
        var filling = beside(target);
        Files.createDirectories(filling);
        jar.copyClasses(filling.resolve(CLASSES));
        for (var library : jar.libraries()) {
            if (isOurs(library)) {
                jar.copy(library, filling.resolve(AppJar.name(library)));
            }
        }
        try {
            Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(filling);
        }
    }

    private void removeOlder(String prefix, Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            for (var each : folders.toList()) {
                if (each.getFileName().toString().startsWith(prefix) && !each.equals(kept)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isOurs(JarEntry library) {
        return AppJar.name(library).startsWith(OURS);
    }
}
