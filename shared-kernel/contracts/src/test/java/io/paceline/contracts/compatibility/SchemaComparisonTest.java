package io.paceline.contracts.compatibility;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.Catalogue;
import io.paceline.contracts.compatibility.SchemaComparison.Break;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// A table of changes: the schema before, after, and what of it breaks.
class SchemaComparisonTest {

    static Stream<Named<SchemaChange>> changes() throws IOException {
        try (var table = SchemaComparisonTest.class.getResourceAsStream("/schema-changes.json")) {
            return Catalogue.JSON
                    .readValue(requireNonNull(table), new TypeReference<List<SchemaChange>>() {})
                    .stream()
                    .map(change -> Named.of(change.change(), change));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void finds_exactly_what_breaks(SchemaChange change) {
        assertThat(SchemaComparison.breaks(change.before(), change.after()))
                .extracting(Break::toString)
                .containsExactlyInAnyOrderElementsOf(change.breaks());
    }

    record SchemaChange(String change, JsonNode before, JsonNode after, List<String> breaks) {}
}
