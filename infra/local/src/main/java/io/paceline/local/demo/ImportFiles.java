package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paceline.local.CannotStart;
import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Uploads the files in the order in which they need each other.
final class ImportFiles {

    private static final int ATTEMPTS = 4;
    private static final String ROSTER = "sales_teams.csv";
    private static final String HEADER = "field,from,to\n";

    private final GatewayApi api;
    private final Path folder;

    ImportFiles(GatewayApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    Imported roster() {
        var options = "{\"company\": \"Maven Hardware\"}";
        var numbered = RosterNumbers.add(lines(ROSTER));
        return upload("/api/team/roster/imports", ROSTER, numbered, options, "");
    }

    /// Those who lead have no line in the file, and get their numbers one by one.
    void numberManagers() {
        var numbers = RosterNumbers.ofManagers(lines(ROSTER));
        for (var member : api.all("/api/team/members?role=MANAGER&limit=200")) {
            var number = numbers.get(member.path("name").asText());
            if (number != null && !number.equals(member.path("externalId").asText())) {
                api.put(
                        "/api/team/members/" + member.path("id").asText(),
                        member.path("revision").asLong(),
                        profile(member, number));
            }
        }
    }

    private static JsonNode profile(JsonNode member, String number) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        for (var field : List.of("name", "role", "email", "hiredOn")) {
            profile.set(field, member.path(field).isMissingNode() ? null : member.path(field));
        }
        return profile.put("externalId", number);
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
        return upload(path, file, lines(file), options, aliasedField);
    }

    private Imported upload(
            String path, String file, List<String> lines, String options, String aliasedField) {
        var content = String.join("\n", lines);
        for (int attempt = 1; true; attempt++) {
            var form =
                    new Form()
                            .file("file", file, content)
                            .text("options", "application/json", options);
            if (!aliasedField.isEmpty()) {
                form.text("aliases", "text/csv", aliases(aliasedField));
            }
            var job = await(path, api.post(path, form));
            if (job.path("status").asText().equals("DONE")) {
                return Imported.of(file, job);
            }
            if (attempt == ATTEMPTS) {
                throw new CannotStart("The import of %s failed: %s".formatted(file, job));
            }
            Pause.millis(2000);
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
    private String aliases(String field) {
        return HEADER
                + lines("aliases.csv").stream()
                        .filter(line -> line.startsWith(field + ","))
                        .collect(Collectors.joining("\n"));
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
