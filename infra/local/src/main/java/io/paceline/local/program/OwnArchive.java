package io.paceline.local.program;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The archive of the launcher itself, which `infra/local/start` names and uses once it is there.
final class OwnArchive {

    /// Its process's name.
    static final String LAUNCHER = "launcher";

    private static final String NAMED_BY = "paceline.archive";

    private OwnArchive() {}

    static Optional<ClassArchive> named() {
        return Optional.ofNullable(System.getProperty(NAMED_BY))
                .map(file -> new ClassArchive(Path.of(file), libraries(), options()));
    }

    /// Without the folders of classes, of which an archive may hold none.
    private static List<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    /// Those by which modules are opened have to be the same.
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .toList();
    }
}
