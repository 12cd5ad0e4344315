package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.CannotStart;
import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Uploads the files in the order in which they need each other.
final class ImportFiles {

    private static final int ATTEMPTS = 4;
    private static final String HEADER = "field,from,to\n";

    private final GatewayApi api;
    private final Path folder;

    ImportFiles(GatewayApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    Imported roster() {
        var options = "{\"company\": \"Maven Hardware\"}";
        return upload("/api/team/roster/imports", "sales_teams.csv", options, "");
    }

    Imported accounts() {
        return upload("/api/crm/customers/imports", "accounts.csv", "{}", "sector");
    }

    Imported products() {
        return upload("/api/deal/products/imports", "products.csv", "{}", "");
    }

    Imported opportunities() {
        var options = "{\"dateFormat\": \"M/D/YYYY\"}";
        return upload("/api/deal/deals/imports", "sales_pipeline.csv", options, "product");
    }

    /// Names that another service has only just learnt may be unknown to this one for a moment, so
    /// a rejected file is sent again a few times.
    private Imported upload(String path, String file, String options, String aliasedField) {
        for (int attempt = 1; true; attempt++) {
            var job = await(path, send(path, file, options, aliasedField));
            if (job.path("status").asText().equals("DONE")) {
                return Imported.of(file, job);
            }
            if (attempt == ATTEMPTS) {
                throw new CannotStart("The import of %s failed: %s".formatted(file, job));
            }
            Pause.millis(2000);
        }
    }

    private JsonNode send(String path, String file, String options, String aliasedField) {
        try {
            var form =
                    new Form()
                            .file("file", folder.resolve(file))
                            .text("options", "application/json", options);
            if (!aliasedField.isEmpty()) {
                form.text("aliases", "text/csv", aliases(aliasedField));
            }
            return api.post(path, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode await(String path, JsonNode posted) {
        var service = path.substring(0, path.indexOf('/', "/api/".length()));
        var job = posted;
        while (!isFinished(job)) {
            Pause.millis(200);
            job = api.get(service + "/imports/" + posted.path("id").asText());
        }
        return job;
    }

    private static boolean isFinished(JsonNode job) {
        return switch (job.path("status").asText()) {
            case "DONE", "REJECTED", "FAILED", "PREVIEWED" -> true;
            default -> false;
        };
    }

    /// The lines of the alias file that are about one field, since a kind refuses foreign ones.
    private String aliases(String field) throws IOException {
        try (var lines = Files.lines(folder.resolve("aliases.csv"))) {
            return HEADER
                    + lines.filter(line -> line.startsWith(field + ","))
                            .collect(Collectors.joining("\n"));
        }
    }
}
