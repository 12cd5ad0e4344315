package io.paceline.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Advisories that were looked at and do not concern us, each with the reason and for a time.
record IgnoredAdvisories(List<Entry> entries) {

    /// One of them.
    ///
    /// @param library only for this one; null for all
    /// @param until the last day on which it is ignored
    record Entry(String advisory, @Nullable String library, String reason, LocalDate until) {

        boolean concerns(Finding finding) {
            return finding.advisory().names().contains(advisory)
                    && (library == null || library.equals(finding.library().name()));
        }

        boolean holds(LocalDate today) {
            return !today.isAfter(until);
        }
    }

    static IgnoredAdvisories read(Path file) {
        var root = JsonFiles.read(file);
        if (!root.isArray()) {
            throw new UnreadableFile(file, "must be an array of ignored advisories");
        }
        var entries = new ArrayList<Entry>();
        root.forEach(node -> entries.add(entry(file, node)));
        return new IgnoredAdvisories(entries);
    }

    boolean ignores(Finding finding, LocalDate today) {
        return entries.stream().anyMatch(entry -> entry.concerns(finding) && entry.holds(today));
    }

    /// Entries that no finding needs any more.
    List<Entry> idle(List<Finding> findings) {
        return entries.stream()
                .filter(entry -> findings.stream().noneMatch(entry::concerns))
                .toList();
    }

    private static Entry entry(Path file, JsonNode node) {
        var until = JsonFiles.text(file, node, "until");
        try {
            return new Entry(
                    JsonFiles.text(file, node, "advisory"),
                    node.hasNonNull("library") ? JsonFiles.text(file, node, "library") : null,
                    JsonFiles.text(file, node, "reason"),
                    LocalDate.parse(until));
        } catch (DateTimeParseException malformed) {
            throw new UnreadableFile(
                    file, "has '%s' where a date like 2026-12-31 belongs".formatted(until));
        }
    }
}
