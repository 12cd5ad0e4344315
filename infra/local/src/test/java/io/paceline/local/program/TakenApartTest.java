package io.paceline.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakenApartTest {

    private static final Program ONE = program("a", "b");
    private static final Program SAME_IN_ANOTHER_ORDER = program("b", "a");
    private static final Program WITH_MORE = program("c", "b", "a");

    @Test
    void begins_the_class_paths_of_those_with_the_same_libraries_alike() {
        var apart = apart(Map.of("one", ONE, "same", SAME_IN_ANOTHER_ORDER, "more", WITH_MORE));

        assertThat(Stream.of(ONE, SAME_IN_ANOTHER_ORDER, WITH_MORE).map(apart::beginning))
                .containsOnly(paths("a", "b"));
        assertThat(apart.classPath(WITH_MORE)).isEqualTo(paths("a", "b", "c", "own"));
    }

    @Test
    void begins_them_alike_in_whichever_order_they_were_found() {
        var found = new LinkedHashMap<String, Program>();
        found.put("same", SAME_IN_ANOTHER_ORDER);
        found.put("one", ONE);

        assertThat(apart(found).beginning(ONE)).isEqualTo(paths("a", "b"));
    }

    private static TakenApart apart(Map<String, Program> programs) {
        return new TakenApart(Path.of("programs"), programs);
    }

    private static Program program(String... libraries) {
        return new Program(paths(libraries), paths("own"), "Main");
    }

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(Path::of).toList();
    }
}
