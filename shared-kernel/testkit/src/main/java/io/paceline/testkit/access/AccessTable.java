package io.paceline.testkit.access;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The table of `docs/security.md`: an endpoint in each row, a role in each column.
///
/// `-Dpaceline.access.write` writes a service's rows anew from its API document; what has changed
/// is then for a person to read before it is committed.
final class AccessTable {

    static final List<String> ROLES =
            List.of("MEMBER", "MANAGER", "DIRECTOR", "COMPENSATION", "FINANCE", "OPERATOR");

    private static final String NONE = "–";
    private static final Path FILE = repository().resolve("docs/security.md");

    private AccessTable() {}

    /// The rows of a service by the endpoint's name.
    static Map<String, Endpoint> rows(String service) {
        var rows = new TreeMap<String, Endpoint>();
        lines().stream()
                .filter(line -> isRow(line, service))
                .map(AccessTable::parse)
                .forEach(row -> rows.put(row.name(), row));
        return rows;
    }

    static Map<String, Endpoint> documented(String service) {
        var endpoints = new TreeMap<String, Endpoint>();
        Endpoint.of(document(service)).forEach(it -> endpoints.put(it.name(), it));
        return endpoints;
    }

    static void write(String service) {
        var begin = "<!-- %s -->".formatted(service);
        var end = "<!-- /%s -->".formatted(service);
        var lines = new ArrayList<>(lines());
        int from = lines.indexOf(begin);
        int to = lines.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("%s lacks %s".formatted(FILE, begin));
        }
        lines.subList(from + 1, to).clear();
        lines.addAll(from + 1, table(documented(service)));
        try {
            Files.write(FILE, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> table(Map<String, Endpoint> endpoints) {
        var head =
                List.of(
                        "| endpoint | right | " + String.join(" | ", ROLES) + " | machine |",
                        "|---|---|" + "---|".repeat(ROLES.size()) + "---|");
        return Stream.concat(
                        head.stream(),
                        endpoints.values().stream()
                                .sorted(
                                        Comparator.comparing(Endpoint::path)
                                                .thenComparing(Endpoint::method))
                                .map(AccessTable::format))
                .toList();
    }

    private static String format(Endpoint it) {
        var anybody = it.roles().containsKey("ANYBODY");
        var cells =
                ROLES.stream()
                        .map(role -> anybody ? "anybody" : it.roles().getOrDefault(role, NONE))
                        .collect(joining(" | "));
        var machine = anybody ? "anybody" : it.roles().getOrDefault("MACHINE", NONE);
        return "| `%s` | %s | %s | %s |".formatted(it.name(), it.right(), cells, machine);
    }

    private static Endpoint parse(String line) {
        var cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        var name = cells.get(1).replace("`", "").split(" ", 2);
        var roles = new TreeMap<String, String>();
        for (int i = 0; i < ROLES.size(); i++) {
            put(roles, ROLES.get(i), cells.get(3 + i));
        }
        put(roles, "MACHINE", cells.get(3 + ROLES.size()));
        return new Endpoint(name[0], name[1], cells.get(2), roles);
    }

    private static void put(Map<String, String> roles, String role, String cell) {
        if (cell.equals("anybody")) {
            roles.put("ANYBODY", "all");
        } else if (!cell.equals(NONE)) {
            roles.put(role, cell);
        }
    }

    private static boolean isRow(String line, String service) {
        return line.matches("\\| `[A-Z]+ /api/%s/.*".formatted(service));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode document(String service) {
        return JsonMapper.shared()
                .readTree(repository().resolve("docs/api/%s.json".formatted(service)).toFile());
    }

    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No docs/api above the working directory");
            }
        }
        return folder;
    }
}
