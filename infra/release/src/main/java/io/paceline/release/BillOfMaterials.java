package io.paceline.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the libraries out of a CycloneDX document.
final class BillOfMaterials {

    private BillOfMaterials() {}

    /// @param since the bill must not be older: an earlier build's may lack a library of this one
    static Set<Library> read(Path file, Instant since) {
        requireFresh(file, since);
        var bill = JsonFiles.read(file);
        if (!bill.path("bomFormat").asString("").equals("CycloneDX")) {
            throw new UnreadableFile(file, "is no CycloneDX document");
        }
        var libraries =
                new TreeSet<>(
                        Comparator.comparing(Library::ecosystem)
                                .thenComparing(Library::name)
                                .thenComparing(Library::version));
        for (var component : JsonFiles.elements(file, bill, "components")) {
            try {
                Library.ofPurl(JsonFiles.text(file, component, "purl")).ifPresent(libraries::add);
            } catch (IllegalArgumentException malformed) {
                throw new UnreadableFile(file, String.valueOf(malformed.getMessage()));
            }
        }
        if (libraries.isEmpty()) {
            throw new UnreadableFile(file, "names no library");
        }
        return libraries;
    }

    static List<Library> all(List<Path> files, Instant since) {
        return files.stream().flatMap(file -> read(file, since).stream()).toList();
    }

    private static void requireFresh(Path file, Instant since) {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            if (written.isBefore(since.truncatedTo(ChronoUnit.SECONDS))) {
                throw new UnreadableFile(
                        file,
                        "is of an earlier build: run mvn verify at the root and without -o, since"
                                + " Maven leaves the CycloneDX plugin out when it is offline");
            }
        } catch (IOException missing) {
            throw new UnreadableFile(
                    file, "is not there: run mvn verify at the root and without -o");
        }
    }
}
