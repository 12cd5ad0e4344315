package io.paceline.local.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The services' jars taken apart, by service.
record TakenApart(Path folder, Map<String, Program> programs) {

    TakenApart {
        // In an order that stays, since the first of several that are alike is taken.
        programs = Collections.unmodifiableMap(new TreeMap<>(programs));
    }

    /// @param jars those that are not built are left out
    /// @throws IOException also when the folder may not be written
    static TakenApart of(Map<String, Path> jars, Path folder) throws IOException {
        var store = new Store(folder);
        var programs = new LinkedHashMap<String, Program>();
        for (var jar : jars.entrySet()) {
            if (Files.exists(jar.getValue())) {
                programs.put(jar.getKey(), store.takeApart(jar.getKey(), jar.getValue()));
            }
        }
        return new TakenApart(folder, programs);
    }

    /// Programs of the same kind begin their class paths alike, and so can share the archive of
    /// that beginning: each begins with the libraries of the smallest that has none besides its
    // own.
    List<Path> beginning(Program program) {
        return programs.values().stream()
                .map(Program::libraries)
                .filter(program.libraries()::containsAll)
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(program.libraries());
    }

    List<Path> classPath(Program program) {
        var path = new ArrayList<>(beginning(program));
        program.libraries().stream().filter(library -> !path.contains(library)).forEach(path::add);
        path.addAll(program.own());
        return path;
    }

    ClassArchive archive(Program program, List<String> javaOptions) throws IOException {
        return ClassArchive.of(folder.resolve("archives"), beginning(program), javaOptions);
    }

    static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(":"));
    }
}
