package io.paceline.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.bench.load.Gateway;
import java.math.BigDecimal;

/// Has incentive price every cell from scratch and compare that with its ledger. Asked of the
/// service itself, since it may take longer than the gateway waits.
record Proof(Platform platform) {

    /// What it found: payees, cells, credits, differences.
    JsonNode run() {
        var direct = new Gateway(platform.incentive(), platform.gateway()::token);
        var report = direct.post("/api/incentive/reconciliations", "{}");
        if (report.path("differences").asInt() != 0) {
            throw new IllegalStateException("The ledger differs: " + report);
        }
        return report;
    }

    /// What a version would cost, which must be what it costs already.
    JsonNode whatIf(String path) {
        var direct = new Gateway(platform.incentive(), platform.gateway()::token);
        var report = direct.get(path);
        if (new BigDecimal(report.at("/difference/amount").asText()).signum() != 0) {
            throw new IllegalStateException("The same rates pay something else: " + report);
        }
        return report;
    }
}
