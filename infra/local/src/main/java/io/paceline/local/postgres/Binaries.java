package io.paceline.local.postgres;

import io.paceline.local.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path that fits this machine.
record Binaries(Path folder) {

    private static final int EXECUTABLE = 0111;

    /// @param parent the folder that gets a folder with the programs, unless it is there already
    static Binaries in(Path parent) throws IOException {
        var folder = parent.resolve("postgres-binaries");
        if (!Files.isDirectory(folder)) {
            var unpacking = Files.createTempDirectory(parent, "unpacking-");
            Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive(), unpacking);
            Files.move(unpacking, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (system.contains("linux")) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        if (system.contains("mac") && arm) {
            return "postgres-darwin-arm_64.txz";
        }
        throw new CannotStart(
                "no PostgreSQL for %s on %s: run on Linux, or on a Mac with Apple silicon"
                        .formatted(system, System.getProperty("os.arch")));
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var resource = Binaries.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new IllegalStateException(archive + " is not on the class path");
            }
            var tar = new TarArchiveInputStream(xz(resource));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()));
            }
        }
    }

    private static InputStream xz(InputStream compressed) throws IOException {
        return new BufferedInputStream(
                new XZCompressorInputStream(new BufferedInputStream(compressed)), 1 << 16);
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
