package io.paceline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Loading the demonstration again, file by file, as its user might.
@OnPlatform
class RepeatedImportTest {

    private final Platform platform;
    private final Api api;

    RepeatedImportTest(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    @Test
    void changes_nothing() {
        var attainment = attainment();
        int lines = ledgerLines();

        var imported = platform.loadDemonstration();

        assertThat(imported).hasSize(4).allMatch(file -> file.created() + file.changed() == 0);
        assertThat(attainment()).isEqualTo(attainment);
        assertThat(ledgerLines()).isEqualTo(lines);
    }

    /// What each goal achieved and when that last changed.
    private Map<String, String> attainment() {
        var changes = new TreeMap<String, String>();
        for (var goal : api.get("/api/goal/attainment?period=2017").path("items")) {
            changes.put(
                    goal.path("goalId").asText(),
                    goal.path("achieved").asText() + " " + goal.path("changedAt").asText());
        }
        return changes;
    }

    private int ledgerLines() {
        int lines = 0;
        for (var payee : api.all("/api/incentive/payees")) {
            lines +=
                    api.all(
                                    "/api/incentive/payees/%s/ledger-lines"
                                            .formatted(payee.path("id").asText()))
                            .size();
        }
        return lines;
    }
}
