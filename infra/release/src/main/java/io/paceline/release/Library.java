package io.paceline.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/// A library that is shipped.
///
/// @param name `group:artifact` for Maven, `@scope/name` or `name` for npm
record Library(Ecosystem ecosystem, String name, String version) {

    private static final Pattern PURL =
            Pattern.compile("pkg:([a-z]+)/(?:([^@?#]+)/)?([^@/?#]+)@([^?#]+)(?:[?#].*)?");

    /// Reads a package URL; empty where it is of neither ecosystem.
    static Optional<Library> ofPurl(String purl) {
        var form = PURL.matcher(purl);
        if (!form.matches()) {
            throw new IllegalArgumentException("'%s' is no package URL".formatted(purl));
        }
        var space = form.group(2);
        return Ecosystem.ofPurl(form.group(1))
                .map(ecosystem ->
                        new Library(
                                ecosystem,
                                space == null
                                        ? decoded(form.group(3))
                                        : decoded(space)
                                                + separator(ecosystem)
                                                + decoded(form.group(3)),
                                decoded(form.group(4))));
    }

    private static String separator(Ecosystem ecosystem) {
        return switch (ecosystem) {
            case MAVEN -> ":";
            case NPM -> "/";
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
