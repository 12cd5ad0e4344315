package io.paceline.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.bench.load.Gateway;
import java.util.concurrent.locks.LockSupport;

/// Brings opportunities in by file.
record Imports(Gateway gateway) {

    private static final long PAUSE_NANOS = 20_000_000;

    /// Returns when the file is accepted and applied.
    JsonNode run(OpportunityFile file) {
        return run(file.csv(), "{}");
    }

    JsonNode run(String csv, String options) {
        var job = gateway.upload("/api/deal/deals/imports", "bench.csv", csv, options);
        while (isRunning(job)) {
            LockSupport.parkNanos(PAUSE_NANOS);
            job = gateway.get("/api/deal/imports/" + job.path("id").asText());
        }
        var status = job.path("status").asText();
        if (!status.equals("DONE") && !status.equals("PREVIEWED")) {
            throw new IllegalStateException("The import did not succeed: " + job);
        }
        return job;
    }

    private static boolean isRunning(JsonNode job) {
        return switch (job.path("status").asText()) {
            case "DONE", "REJECTED", "FAILED", "PREVIEWED" -> false;
            default -> true;
        };
    }
}
