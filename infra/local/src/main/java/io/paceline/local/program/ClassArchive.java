package io.paceline.local.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Classes of libraries in the form in which the virtual machine holds them in memory, so that it
/// need not read, check and link them at each start. Its name is made of all that it depends on, so
/// that one that does not fit is never asked for.
///
/// @param libraries the beginning of the class path of all that use it
/// @param javaOptions with which they run
record ClassArchive(Path file, List<Path> libraries, List<String> javaOptions) {

    private static final String ENDING = ".jsa";
    private static final int KEY_BYTES = 8;
    private static final Duration WRITTEN_WITHIN = Duration.ofHours(1);

    ClassArchive {
        libraries = List.copyOf(libraries);
        javaOptions = List.copyOf(javaOptions);
    }

    static ClassArchive of(Path folder, List<Path> libraries, List<String> javaOptions)
            throws IOException {
        var key = new StringBuilder(System.getProperty("java.vm.vendor"));
        key.append(Runtime.version()).append(System.getProperty("java.home")).append(javaOptions);
        for (var library : libraries) {
            key.append('\n').append(library).append(' ').append(Files.size(library));
            key.append(' ').append(Files.getLastModifiedTime(library).toMillis());
        }
        var file = folder.resolve(digest(key.toString()) + ENDING);
        return new ClassArchive(file, libraries, javaOptions);
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path folder() {
        return file.resolveSibling("");
    }

    /// Where this process writes it before it is whole.
    Path part() {
        return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    }

    /// Removes what is in its folder beside those that are wanted; what another process may be
    /// writing is left alone.
    static void removeOthers(Path folder, Set<Path> wanted) throws IOException {
        var lately = FileTime.from(Instant.now().minus(WRITTEN_WITHIN));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !wanted.contains(each)).toList()) {
                if (file.toString().endsWith(ENDING)
                        || Files.getLastModifiedTime(file).compareTo(lately) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// The options that use it. A virtual machine that does not like it says nothing and goes on
    /// without.
    List<String> use() {
        return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off");
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
