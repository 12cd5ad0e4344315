package io.paceline.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the console's bill of materials from what npm locked: the libraries that end up in the
/// browser, without those that only build them. The same lock file gives the same bytes.
final class WriteConsoleBill {

    private static final String FOLDER = "node_modules/";

    private WriteConsoleBill() {}

    /// Called by the build with the lock file and the bill.
    public static void main(String[] arguments) throws IOException {
        try {
            var bill = Path.of(arguments[1]);
            Files.createDirectories(bill.toAbsolutePath().getParent());
            Files.writeString(bill, bill(Path.of(arguments[0])), UTF_8);
        } catch (UnreadableFile failure) {
            System.err.println("The console's bill cannot be written: " + failure.getMessage());
            System.exit(2);
        }
    }

    static String bill(Path lockFile) {
        var lock = JsonFiles.read(lockFile);
        if (lock.path("lockfileVersion").asInt(0) < 2) {
            throw new UnreadableFile(lockFile, "is no lock file of npm 7 or later");
        }
        var bill = JsonFiles.JSON.createObjectNode();
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        bill.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put("name", JsonFiles.text(lockFile, lock, "name"))
                .put("version", JsonFiles.text(lockFile, lock, "version"));
        var components = bill.putArray("components");
        shipped(lockFile, lock.path("packages")).values().forEach(components::add);
        return bill.toPrettyString() + "\n";
    }

    /// By package URL, so that a library in two places stands there once.
    private static Map<String, ObjectNode> shipped(Path lockFile, JsonNode packages) {
        var components = new TreeMap<String, ObjectNode>();
        for (var entry : packages.properties()) {
            var library = entry.getValue();
            if (entry.getKey().contains(FOLDER)
                    && !library.path("dev").asBoolean(false)
                    && !library.path("link").asBoolean(false)) {
                var component = component(lockFile, entry.getKey(), library);
                components.put(component.path("purl").asString(), component);
            }
        }
        return components;
    }

    private static ObjectNode component(Path lockFile, String place, JsonNode library) {
        var full =
                library.path("name")
                        .asString(place.substring(place.lastIndexOf(FOLDER) + FOLDER.length()));
        var version = JsonFiles.text(lockFile, library, "version");
        var purl = "pkg:npm/%s@%s".formatted(full.replace("@", "%40"), version);
        var component = JsonFiles.JSON.createObjectNode();
        component.put("type", "library").put("bom-ref", purl);
        int slash = full.indexOf('/');
        if (slash > 0) {
            component.put("group", full.substring(0, slash));
        }
        component.put("name", full.substring(slash + 1)).put("version", version);
        addHash(component, library.path("integrity").asString(""));
        if (library.path("license").isString()) {
            component
                    .putArray("licenses")
                    .addObject()
                    .putObject("license")
                    .put("name", library.path("license").asString());
        }
        return component.put("purl", purl);
    }

    private static void addHash(ObjectNode component, String integrity) {
        if (integrity.startsWith("sha512-")) {
            var hash = Base64.getDecoder().decode(integrity.substring("sha512-".length()));
            component
                    .putArray("hashes")
                    .addObject()
                    .put("alg", "SHA-512")
                    .put("content", HexFormat.of().formatHex(hash));
        }
    }
}
