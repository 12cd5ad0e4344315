package io.paceline.local.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.local.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/// Two small services in a repository of their own, packed as Spring Boot packs one. Both say hello
/// by a library; the loud one has another library besides.
record Greeters(Path repository) {

    static final List<String> JAVA_OPTIONS = List.of("-Xmx64m", "-XX:+UseSerialGC");

    private static final String MAIN =
            """
            package app;
            public class Main {
                public static void main(String[] arguments) {
                    System.out.println(library.Greeting.text());
                }
            }
            """;

    static Greeters in(Path repository) throws IOException {
        var guard = Folders.repositoryHere().resolve("infra/local/guard");
        Files.createDirectories(repository.resolve("infra/local"));
        Files.copy(guard, repository.resolve("infra/local/guard"));
        var greeters = new Greeters(repository);
        greeters.build("hello");
        return greeters;
    }

    Folders folders() {
        return new Folders(repository, repository.resolve("data"));
    }

    Programs programs() {
        return new Programs(
                folders(), Map.of("quiet", jar("quiet"), "loud", jar("loud")), JAVA_OPTIONS);
    }

    Path jar(String service) {
        return repository.resolve(service + ".jar");
    }

    /// @param text that the library says
    void build(String text) throws IOException {
        var classes = compile(text);
        var greeting =
                jarOf(Map.of("library/Greeting.class", classes.resolve("library/Greeting.class")));
        var libraries = new LinkedHashMap<String, byte[]>();
        libraries.put("paceline-own.jar", jarOf(Map.of()));
        libraries.put("greeting-1.jar", greeting);
        pack("quiet", classes, libraries);
        libraries.putFirst("amplifier-1.jar", jarOf(Map.of()));
        pack("loud", classes, libraries);
    }

    /// What a start of the service says.
    String run(String service, String... options) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JAVA_OPTIONS);
        line.addAll(List.of(options));
        line.addAll(programs().arguments(service, service));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private Path compile(String text) throws IOException {
        var folder = Files.createTempDirectory(repository, "sources");
        var main = Files.writeString(folder.resolve("Main.java"), MAIN);
        var greeting =
                Files.writeString(
                        folder.resolve("Greeting.java"),
                        """
                        package library;
                        public class Greeting {
                            public static String text() {
                                return "%s";
                            }
                        }
                        """
                                .formatted(text));
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "" + main, "" + greeting);
        return folder;
    }

    private void pack(String service, Path classes, Map<String, byte[]> libraries)
            throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "app.Main");
        try (var jar = new JarOutputStream(Files.newOutputStream(jar(service)), manifest)) {
            put(
                    jar,
                    "BOOT-INF/classes/app/Main.class",
                    Files.readAllBytes(classes.resolve("app/Main.class")));
            var order = new StringBuilder();
            for (var library : libraries.entrySet()) {
                put(jar, "BOOT-INF/lib/" + library.getKey(), library.getValue());
                order.append("- \"BOOT-INF/lib/%s\"\n".formatted(library.getKey()));
            }
            put(jar, "BOOT-INF/classpath.idx", order.toString().getBytes(UTF_8));
        }
    }

    private static byte[] jarOf(Map<String, Path> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, new Manifest())) {
            for (var file : files.entrySet()) {
                put(jar, file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
