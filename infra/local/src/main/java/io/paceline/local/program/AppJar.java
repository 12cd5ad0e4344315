package io.paceline.local.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// A service's jar as it was built, with its libraries inside.
record AppJar(JarFile jar) implements AutoCloseable {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String ORDER = "BOOT-INF/classpath.idx";

    static AppJar open(Path file) throws IOException {
        return new AppJar(new JarFile(file.toFile()));
    }

    String mainClass() throws IOException {
        return jar.getManifest().getMainAttributes().getValue("Start-Class");
    }

    /// The libraries in the order of the class path.
    List<JarEntry> libraries() throws IOException {
        try (var order = open(ORDER)) {
            return new String(order.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .map(jar::getJarEntry)
                    .toList();
        }
    }

    static String name(JarEntry library) {
        return library.getName().substring(library.getName().lastIndexOf('/') + 1);
    }

    /// Copies a library; it keeps its time, by which the virtual machine knows it again.
    void copy(JarEntry library, Path target) throws IOException {
        try (var content = jar.getInputStream(library)) {
            Files.copy(content, target);
        }
        Files.setLastModifiedTime(target, FileTime.fromMillis(library.getTime()));
    }

    /// Copies the service's own classes and resources into a jar of their own.
    void copyClasses(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                var classes = new JarOutputStream(file)) {
            for (var entry : jar.stream().filter(AppJar::isOfClasses).toList()) {
                classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                try (var content = jar.getInputStream(entry)) {
                    content.transferTo(classes);
                }
                classes.closeEntry();
            }
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    private static boolean isOfClasses(JarEntry entry) {
        return entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length();
    }

    private InputStream open(String name) throws IOException {
        var entry = jar.getJarEntry(name);
        if (entry == null) {
            throw new IOException(jar.getName() + " is no service's jar: it lacks " + name);
        }
        return jar.getInputStream(entry);
    }
}
