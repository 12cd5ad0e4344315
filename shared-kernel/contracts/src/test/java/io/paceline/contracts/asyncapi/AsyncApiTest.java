package io.paceline.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Keeps the committed document equal to the catalogue.
class AsyncApiTest {

    static final Path COMMITTED = Path.of("../../docs/api/asyncapi.yaml");

    final JsonNode document = new YAMLMapper().readTree(AsyncApiDocument.yaml());

    @Test
    void the_committed_document_is_the_generated_one() throws IOException {
        var generated = AsyncApiDocument.yaml();
        if (Boolean.getBoolean("paceline.regenerate")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }

        assertThat(COMMITTED)
                .as(
                        "Regenerate it: mvn -f shared-kernel/contracts/pom.xml test"
                                + " -Dtest=AsyncApiTest -Dpaceline.regenerate=true")
                .hasContent(generated);
    }

    @Test
    void every_type_is_a_message() {
        assertThat(document.at("/components/messages").size()).isEqualTo(EventType.values().length);
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(referencesIn(document))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    private static List<String> referencesIn(JsonNode node) {
        var references = new ArrayList<String>();
        if (node.path("$ref").isString()) {
            references.add(node.get("$ref").asString());
        }
        node.values().forEach(child -> references.addAll(referencesIn(child)));
        return references;
    }
}
