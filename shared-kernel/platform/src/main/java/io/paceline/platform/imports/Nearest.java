package io.paceline.platform.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Suggests the known name that was probably meant. A suggestion is shown, never taken in silence.
public final class Nearest {

    private static final double ALIKE = 0.85;
    private static final int MOST_COMPARED = 5_000;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private record Candidate(String name, double alike) {}

    private Nearest() {}

    /// The most similar of the known names, if one is similar enough.
    public static Optional<String> to(String given, Collection<String> known) {
        var wanted = plain(given);
        return known.stream()
                .limit(MOST_COMPARED)
                .map(name -> new Candidate(name, SIMILARITY.apply(wanted, plain(name))))
                .filter(candidate -> candidate.alike() >= ALIKE)
                .max(Comparator.comparingDouble(Candidate::alike))
                .map(Candidate::name);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
