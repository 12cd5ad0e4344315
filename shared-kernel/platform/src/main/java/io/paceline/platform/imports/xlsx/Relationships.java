package io.paceline.platform.imports.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which other parts of the archive a part refers to.
final class Relationships {

    private record Target(String type, String part) {}

    private final Map<String, Target> byId = new HashMap<>();

    private Relationships() {}

    /// @param part the one that refers; empty for the archive itself
    static Relationships of(Archive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var relationships = new Relationships();
        var name = folder + "_rels/" + part.substring(slash) + ".rels";
        try (var xml = XmlPart.open(archive, name)) {
            while (xml.nextWithin(0)) {
                if (xml.element().equals("Relationship")) {
                    relationships.add(xml, folder);
                }
            }
        }
        return relationships;
    }

    /// @param kind the last word of the type, which all forms of the standard share
    Optional<String> ofKind(String kind) {
        return byId.values().stream()
                .filter(target -> target.type().endsWith("/" + kind))
                .map(Target::part)
                .sorted()
                .findFirst();
    }

    /// The part behind an id, where it is of the kind.
    Optional<String> withId(String id, String kind) {
        return Optional.ofNullable(byId.get(id))
                .filter(target -> target.type().endsWith("/" + kind))
                .map(Target::part);
    }

    private void add(XmlPart xml, String folder) {
        var id = xml.attribute("Id");
        var type = xml.attribute("Type");
        var target = xml.attribute("Target");
        if (id == null || type == null || target == null) {
            throw xml.malformed("a relationship has no id, type or target");
        }
        if (byId.size() == XlsxLimits.MOST_ENTRIES
                || id.length() + type.length() + target.length() > XlsxLimits.LONGEST_NAME) {
            throw InvalidWorkbook.tooLarge("it has too many or too long relationships");
        }
        if (!"External".equals(xml.attribute("TargetMode"))) {
            byId.put(id, new Target(type, resolved(folder, target)));
        }
    }

    /// Only a name in the archive; where it leads elsewhere, nothing is found there.
    private static String resolved(String folder, String target) {
        var path = new ArrayDeque<String>();
        var from = target.startsWith("/") ? target : folder + target;
        for (var step : from.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
