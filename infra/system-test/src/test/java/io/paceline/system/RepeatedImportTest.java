package io.paceline.system;

import static org.assertj.core.api.Assertions.assertThat;

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
        var goals = api.get("/api/goal/attainment?period=2017").path("items").toString();
        int lines = ledgerLines();

        var imported = platform.loadDemonstration();

        assertThat(imported).hasSize(4).allMatch(file -> file.created() + file.changed() == 0);
        assertThat(api.get("/api/goal/attainment?period=2017").path("items").toString()).isEqualTo(goals);
        assertThat(ledgerLines()).isEqualTo(lines);
    }

    private int ledgerLines() {
        int lines = 0;
        for (var payee : api.all("/api/incentive/payees")) {
            lines +=
                    api.all("/api/incentive/payees/%s/ledger-lines".formatted(payee.path("id").asText()))
                            .size();
        }
        return lines;
    }
}
