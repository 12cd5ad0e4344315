package io.paceline.platform.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;

/// JSON Pointers (RFC 6901) from the ways in which libraries name a place.
final class Pointers {

    private Pointers() {}

    static String of(List<Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            @Nullable String name = step.getPropertyName();
            pointer.append('/')
                    .append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    /// From a bean path such as `lines[0].quantity`.
    static String ofBeanPath(String path) {
        return path.isEmpty()
                ? ""
                : "/" + escaped(path).replace("[", ".").replace("]", "").replace('.', '/');
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
