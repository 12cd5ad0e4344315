package io.paceline.contracts.compatibility;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Holds the schemas against the ones released last. A compatible change is released by `mvn -f
/// shared-kernel/contracts/pom.xml test -Dtest=ReleasedSchemasTest -Dpaceline.release=true`; an
/// incompatible one needs a new major version beside this one.
class ReleasedSchemasTest {

    static final Path CURRENT = Path.of("src/main/resources/io/paceline/contracts/schemas");
    static final Path RELEASED = Path.of("src/test/resources/released");

    static final JsonNode REMOVED = MissingNode.getInstance();

    @Test
    void no_schema_breaks_what_was_released() throws IOException {
        assertCompatible();
    }

    @Test
    void every_change_is_released() throws IOException {
        if (Boolean.getBoolean("paceline.release")) {
            assertCompatible();
            release();
        }

        assertThat(schemasIn(RELEASED))
                .as("Release the change by -Dpaceline.release=true, see the comment of this test")
                .isEqualTo(schemasIn(CURRENT));
    }

    private static void assertCompatible() throws IOException {
        var current = schemasIn(CURRENT);

        assertThat(schemasIn(RELEASED))
                .isNotEmpty()
                .allSatisfy((file, released) ->
                        assertThat(
                                        SchemaComparison.breaks(
                                                released, current.getOrDefault(file, REMOVED)))
                                .as("%s breaks its subscribers", file)
                                .isEmpty());
    }

    private static Map<String, JsonNode> schemasIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.collect(
                    toMap(file -> file.getFileName().toString(), Catalogue.JSON::readTree));
        }
    }

    private static void release() throws IOException {
        try (var files = Files.list(CURRENT)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        RELEASED.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
