package io.paceline.release;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/security.md` names a test for each requirement: they have to be there.
class SecurityPageTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test|\\w+\\.test\\.tsx?)`");

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        var page = Files.readString(REPOSITORY.resolve("docs/security.md"));
        var named =
                NAMED.matcher(page)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .map(name -> name.contains(".") ? name : name + ".java")
                        .collect(toSet());

        assertThat(named).isNotEmpty();
        assertThat(sources()).containsAll(named);
    }

    private static Set<String> sources() throws IOException {
        try (var files =
                Files.find(
                        REPOSITORY,
                        30,
                        (file, attributes) ->
                                attributes.isRegularFile()
                                        && file.toString().contains("/src/")
                                        && !file.toString().contains("/node_modules/"))) {
            return files.map(file -> file.getFileName().toString()).collect(toSet());
        }
    }
}
