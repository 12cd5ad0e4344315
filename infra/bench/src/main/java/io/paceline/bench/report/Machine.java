package io.paceline.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on.
public record Machine(
        int cores, long memoryMib, String processor, String system, String javaVersion) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /// The machine that this runs on.
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                processorHere(),
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    /// Runnable threads over the last minute, which tells how busy the machine was besides.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processorHere() {
        if (!Files.isReadable(PROCESSORS)) {
            return "unknown";
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    @Override
    public String toString() {
        return "%d cores, %d MiB, %s, %s, Java %s"
                .formatted(cores, memoryMib, processor, system, javaVersion);
    }
}
