package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// What an import did.
public record Imported(String file, int rows, int created, int changed, int unchanged) {

    static Imported of(String file, JsonNode job) {
        return new Imported(
                file,
                job.path("rows").asInt(),
                job.path("created").asInt(),
                job.path("changed").asInt(),
                job.path("unchanged").asInt());
    }
}
