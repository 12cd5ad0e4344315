package io.paceline.release;

import io.paceline.release.Advisory.Affected;
import io.paceline.release.VersionRange.Event;
import io.paceline.release.VersionRange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads advisories in the OSV format: a file with one, with a list, or with `vulns` as osv.dev
/// answers; or a folder of such files. Withdrawn ones and other ecosystems are left out.
final class AdvisoryFiles {

    private static final Set<String> TYPES = Set.of("ECOSYSTEM", "SEMVER", "GIT");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "introduced", Kind.INTRODUCED,
                    "fixed", Kind.FIXED,
                    "last_affected", Kind.LAST_AFFECTED);

    private final Path file;
    private final List<Advisory> advisories = new ArrayList<>();

    private AdvisoryFiles(Path file) {
        this.file = file;
    }

    static List<Advisory> read(Path fileOrFolder) {
        var files = files(fileOrFolder);
        if (files.isEmpty()) {
            // A mistyped folder must not pass for one in which nothing is known.
            throw new UnreadableFile(fileOrFolder, "holds no file that ends in .json");
        }
        return files.stream().flatMap(file -> new AdvisoryFiles(file).all().stream()).toList();
    }

    private static List<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UnreadableFile(fileOrFolder, "cannot be read: " + failure);
        }
    }

    private List<Advisory> all() {
        var root = JsonFiles.read(file);
        if (root.isArray()) {
            root.forEach(this::add);
        } else if (root.path("vulns").isArray()) {
            root.path("vulns").forEach(this::add);
        } else {
            add(root);
        }
        return advisories;
    }

    private void add(JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableFile(file, "holds what is no advisory: " + JsonFiles.brief(node));
        }
        var names = new ArrayList<>(List.of(JsonFiles.text(file, node, "id")));
        for (var alias : JsonFiles.elements(file, node, "aliases")) {
            names.add(alias.asString());
        }
        var affected = new ArrayList<Affected>();
        for (var one : JsonFiles.elements(file, node, "affected")) {
            addAffected(one, affected);
        }
        if (!node.hasNonNull("withdrawn")) {
            advisories.add(new Advisory(names, node.path("summary").asString(""), affected));
        }
    }

    private void addAffected(JsonNode node, List<Affected> affected) {
        var library = node.path("package");
        if (library.isMissingNode()) {
            return; // Only commits are named.
        }
        var name = JsonFiles.text(file, library, "name");
        var versions = new ArrayList<String>();
        JsonFiles.elements(file, node, "versions").forEach(one -> versions.add(one.asString()));
        var ranges = new ArrayList<VersionRange>();
        for (var range : JsonFiles.elements(file, node, "ranges")) {
            addRange(range, ranges);
        }
        Ecosystem.ofAdvisory(JsonFiles.text(file, library, "ecosystem"))
                .ifPresent(
                        ecosystem -> affected.add(new Affected(ecosystem, name, versions, ranges)));
    }

    private void addRange(JsonNode range, List<VersionRange> ranges) {
        var type = JsonFiles.text(file, range, "type");
        if (!TYPES.contains(type)) {
            throw new UnreadableFile(file, "has a range of the unknown type '%s'".formatted(type));
        }
        if (!type.equals("GIT")) { // Commits, which a bill of materials does not know.
            ranges.add(new VersionRange(events(range)));
        }
    }

    private List<Event> events(JsonNode range) {
        var events = new ArrayList<Event>();
        for (var event : JsonFiles.elements(file, range, "events")) {
            for (var property : event.properties()) {
                var kind = KINDS.get(property.getKey());
                if (kind != null) {
                    events.add(new Event(kind, JsonFiles.text(file, event, property.getKey())));
                } else if (!property.getKey().equals("limit")) {
                    throw new UnreadableFile(
                            file, "has the unknown event " + JsonFiles.brief(event));
                }
            }
        }
        if (events.stream().noneMatch(event -> event.kind() == Kind.INTRODUCED)) {
            throw new UnreadableFile(
                    file, "has a range that is introduced nowhere: " + JsonFiles.brief(range));
        }
        return events;
    }
}
