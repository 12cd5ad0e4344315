package io.paceline.platform.audit.chain;

import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_ADDED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.ENTRY_REORDERED;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells what differs between the entries that a block sealed and those that the log holds now.
final class CompareEntries {

    private CompareEntries() {}

    static List<Finding> of(long block, List<SealedEntry> sealed, List<SealedEntry> logged) {
        if (sealed.equals(logged)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var before = byId(sealed);
        var now = byId(logged);
        for (var entry : sealed) {
            var found = now.get(entry.id());
            if (found == null) {
                findings.add(Finding.of(ENTRY_REMOVED, block, entry.id()));
            } else if (!found.equals(entry.digest())) {
                findings.add(Finding.of(ENTRY_CHANGED, block, entry.id()));
            }
        }
        var seen = new HashSet<UUID>();
        for (var entry : logged) {
            var copied = !seen.add(entry.id());
            if (copied || !before.containsKey(entry.id())) {
                findings.add(Finding.of(ENTRY_ADDED, block, entry.id()));
            }
        }
        findings.addAll(reordered(block, common(sealed, now), common(logged, before)));
        return findings;
    }

    /// Only among those that were there and are: one removed does not make all others move.
    private static List<Finding> reordered(long block, List<UUID> before, List<UUID> now) {
        var findings = new ArrayList<Finding>();
        for (int place = 0; place < Math.min(before.size(), now.size()); place++) {
            if (!before.get(place).equals(now.get(place))) {
                findings.add(Finding.of(ENTRY_REORDERED, block, now.get(place)));
            }
        }
        return findings;
    }

    private static List<UUID> common(List<SealedEntry> entries, Map<UUID, Digest> others) {
        return entries.stream()
                .map(SealedEntry::id)
                .filter(others::containsKey)
                .distinct()
                .toList();
    }

    /// Of an id that occurs twice the first counts; the other one is found as added.
    private static Map<UUID, Digest> byId(List<SealedEntry> entries) {
        return entries.stream()
                .collect(toMap(SealedEntry::id, SealedEntry::digest, (first, _) -> first));
    }
}
