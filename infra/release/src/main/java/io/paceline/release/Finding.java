package io.paceline.release;

/// An advisory that holds for a shipped library.
///
/// @param fixedIn the first version without it; empty where none is known
record Finding(Advisory advisory, Library library, String fixedIn) {

    String text() {
        var names = advisory.names();
        var aliases = names.subList(1, names.size());
        return "%s%s: %s %s, %s%s"
                .formatted(
                        names.get(0),
                        aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")",
                        library.name(),
                        library.version(),
                        fixedIn.isEmpty() ? "no fixed version is known" : "fixed in " + fixedIn,
                        advisory.summary().isEmpty() ? "" : " · " + advisory.summary());
    }
}
