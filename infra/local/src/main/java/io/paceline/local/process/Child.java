package io.paceline.local.process;

import io.paceline.local.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a program of this class path as a process of its own.
///
/// @param name in pid files and logs
/// @param heapMib the most that its heap may take
public record Child(Folders folders, String name, int heapMib) {

    public GuardedProcess start(
            Class<?> program, List<String> arguments, Map<String, String> environment) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-Xms64m",
                        "-Xmx" + heapMib + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ReservedCodeCacheSize=96m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Duser.timezone=UTC",
                        "-Dpaceline.data=" + folders.data(),
                        "-Dpaceline.logs=" + folders.logs().resolve(name),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        line.addAll(arguments);
        var command = new Command(name, line, environment, "TERM", folders.log(name));
        return GuardedProcess.start(folders.guardScript(), folders.pidFile(name), command);
    }
}
