package io.paceline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document of a service as committed in `docs/api`, from which the console's types are
/// generated. Running the tests with `-Dpaceline.openapi.write` writes it anew.
public final class OpenApiDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private OpenApiDocument() {}

    /// Holds what the service serves against the committed document.
    public static void requireCommitted(String service, TestHttp http) {
        var served = JSON.readTree(http.get("/api/%s/openapi".formatted(service)).text());
        ((ObjectNode) served).remove("servers"); // The port is another one in each test.
        var document = repository().resolve("docs/api/%s.json".formatted(service));
        try {
            if (System.getProperty("paceline.openapi.write") != null) {
                Files.createDirectories(document.getParent());
                Files.writeString(document, JSON.writeValueAsString(served) + "\n");
            }
            JsonNode committed = JSON.readTree(Files.readString(document));
            assertThat(served)
                    .as("%s; run this test with -Dpaceline.openapi.write and commit it", document)
                    .isEqualTo(committed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No docs/api above the working directory");
            }
        }
        return folder;
    }
}
