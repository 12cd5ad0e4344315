package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AuditedImportTest {

    @Autowired TestHttp http;
    @Autowired Sales sales;
    @Autowired Outbox outbox;

    Uploads uploads;

    @BeforeEach
    void empty() {
        sales.reset();
        uploads = new Uploads(http);
    }

    @Test
    void tells_who_uploaded_which_file_for_what() {
        var job = uploads.run(ImportTest.GOOD, "{\"dryRun\": true}");

        var entry = entries("objectId=" + job.path("id").asString()).get(0);
        assertThat(entry.path("action").asString()).isEqualTo("import.uploaded");
        assertThat(entry.at("/actor/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        var changes = entry.path("changes").toString();
        assertThat(changes).contains("{\"field\":\"kind\",\"after\":\"sales\"}");
        assertThat(changes).contains("{\"field\":\"file\",\"after\":\"sales.csv\"}");
        assertThat(changes).containsPattern("\"field\":\"digest\",\"after\":\"[0-9a-f]{64}\"");
        assertThat(changes).contains("\"dryRun\":true");
    }

    @Test
    void tells_that_whoever_uploaded_it_made_its_changes() {
        var changed = UUID.randomUUID();
        sales.whileApplying.set(() -> outbox.append(opened(changed)));

        uploads.run(ImportTest.GOOD, "{}");

        var entries = entries("objectId=" + changed);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).at("/actor/subject").asString()).isEqualTo(TestHttp.EVERYBODY);
        assertThat(entries.get(0).at("/origin/address").asString()).isEqualTo("127.0.0.1");
        assertThat(entries.get(0).at("/origin/request").asString())
                .isEqualTo("POST /api/sample/{things}/imports");
    }

    @Test
    void tells_nothing_of_the_changes_of_a_preview() {
        var changed = UUID.randomUUID();
        sales.whileApplying.set(() -> outbox.append(opened(changed)));

        uploads.run(ImportTest.GOOD, "{\"dryRun\": true}");

        assertThat(entries("objectId=" + changed)).isEmpty();
    }

    private static Publication opened(UUID deal) {
        return new Publication(
                EventType.DEAL_OPENED,
                deal,
                1,
                Instant.parse("2026-03-31T17:00:00Z"),
                Change.of("imported"),
                Map.of("name", "A1"));
    }

    private JsonNode entries(String query) {
        return http.get("/api/sample/audit/entries?" + query).json().path("items");
    }
}
