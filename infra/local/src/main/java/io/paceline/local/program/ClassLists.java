package io.paceline.local.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What processes said that they had loaded, as `-XX:DumpLoadedClassList` writes it while they run.
final class ClassLists {

    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");

    private ClassLists() {}

    /// All that is in any of them, each once. A process numbers its classes by itself, and what it
    /// loaded otherwise than from the class path is of no use to another.
    static Set<String> union(List<Path> lists) throws IOException {
        var union = new LinkedHashSet<String>();
        for (var list : lists) {
            try (var lines = Files.lines(list)) {
                lines.filter(line -> !line.startsWith("#") && !line.contains(" source: "))
                        .map(line -> NUMBER.matcher(line).replaceFirst(""))
                        .forEach(union::add);
            }
        }
        return union;
    }
}
