package io.paceline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The memory of one part, with its child processes.
///
/// @param residentKib the sum of resident set sizes; pages shared between processes count in each
/// @param proportionalKib the same with shared pages divided among their users; 0 where the system
///   does not tell
public record MemoryUse(String part, long residentKib, long proportionalKib) {

    static MemoryUse of(String part, ProcessHandle process) {
        return new MemoryUse(
                part, read(process, "status", "VmRSS:"), read(process, "smaps_rollup", "Pss:"));
    }

    static MemoryUse ofTree(String part, ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> of(part, each))
                .reduce(new MemoryUse(part, 0, 0), MemoryUse::plus);
    }

    private MemoryUse plus(MemoryUse other) {
        return new MemoryUse(
                part, residentKib + other.residentKib, proportionalKib + other.proportionalKib);
    }

    private static long read(ProcessHandle process, String file, String field) {
        var path = Path.of("/proc", Long.toString(process.pid()), file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
