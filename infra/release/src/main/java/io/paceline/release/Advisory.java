package io.paceline.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known against libraries.
///
/// @param names its id first, then its aliases, for example `GHSA-…` and `CVE-…`
record Advisory(List<String> names, String summary, List<Affected> affected) {

    /// Versions of one library.
    record Affected(
            Ecosystem ecosystem, String name, List<String> versions, List<VersionRange> ranges) {

        boolean concerns(Library library) {
            return ecosystem == library.ecosystem() && name.equals(library.name());
        }

        boolean holds(String version) {
            return versions.contains(version)
                    || ranges.stream()
                            .anyMatch(range -> range.holds(version, ecosystem.versionOrder()));
        }

        /// From the range that the version is in; those of older lines of the library do not help.
        Optional<String> fix(String version) {
            var order = ecosystem.versionOrder();
            return ranges.stream()
                    .filter(range -> range.holds(version, order))
                    .flatMap(range -> range.fix(version, order).stream())
                    .min(order);
        }
    }

    Stream<Finding> findings(Library library) {
        return affected.stream()
                .filter(one -> one.concerns(library))
                .filter(one -> holds(one, library))
                .limit(1)
                .map(one -> new Finding(this, library, one.fix(library.version()).orElse("")));
    }

    private boolean holds(Affected one, Library library) {
        try {
            return one.holds(library.version());
        } catch (IllegalArgumentException incomparable) {
            throw new IllegalArgumentException(
                    "%s cannot be compared with %s %s: %s"
                            .formatted(
                                    names.get(0),
                                    library.name(),
                                    library.version(),
                                    incomparable.getMessage()),
                    incomparable);
        }
    }
}
