package io.paceline.local.program;

import io.paceline.local.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the services' virtual machines run: their jars taken apart, which start faster than the
/// jars as they were built, and faster still with an archive of the classes of their libraries.
///
/// @param jars as they were built, by service
/// @param javaOptions with which all of them run
public record Programs(Folders folders, Map<String, Path> jars, List<String> javaOptions) {

    public Programs {
        jars = Map.copyOf(jars);
        javaOptions = List.copyOf(javaOptions);
    }

    /// What `java` is told besides its options. Where nothing may be written beside what was built,
    /// the jar is run as it is.
    ///
    /// @param process its name; while there is no archive it lists the classes that it loads
    public List<String> arguments(String service, String process) {
        try {
            var apart = takenApart();
            var program = apart.programs().get(service);
            return program == null ? asBuilt(service) : arguments(apart, program, process);
        } catch (IOException e) {
            return asBuilt(service);
        }
    }

    private List<String> asBuilt(String service) {
        return List.of("-jar", String.valueOf(jars.get(service)));
    }

    /// In a file, since the class path is long.
    private List<String> arguments(TakenApart apart, Program program, String process)
            throws IOException {
        var arguments = new ArrayList<String>();
        var archive = apart.archive(program, javaOptions);
        if (archive.exists()) {
            arguments.addAll(archive.use());
        } else {
            arguments.add("-XX:DumpLoadedClassList=" + folders.classList(process));
        }
        arguments.addAll(List.of("-cp", TakenApart.joined(apart.classPath(program))));
        arguments.add(program.mainClass());
        var file = folders.pidFile(process).resolveSibling(process + ".arguments");
        Files.createDirectories(file.getParent());
        Files.write(file, arguments.stream().map(Programs::quoted).toList());
        return List.of("@" + file);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// The archives that the next start would use, the most useful first, each with the lists of
    /// what its processes have loaded.
    Map<ClassArchive, List<Path>> wanted() throws IOException {
        var apart = takenApart();
        var wanted = new LinkedHashMap<ClassArchive, List<Path>>();
        OwnArchive.named()
                .ifPresent(own -> wanted.put(own, List.of(folders.classList(OwnArchive.LAUNCHER))));
        for (var service : apart.programs().entrySet()) {
            wanted.computeIfAbsent(
                            apart.archive(service.getValue(), javaOptions), _ -> new ArrayList<>())
                    .add(folders.classList(service.getKey()));
        }
        return wanted;
    }

    private TakenApart takenApart() throws IOException {
        Files.createDirectories(folders.classList("").getParent());
        return TakenApart.of(jars, folders.infra("local/target/programs"));
    }
}
