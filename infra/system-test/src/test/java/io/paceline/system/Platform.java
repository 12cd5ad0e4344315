package io.paceline.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.Ports;
import io.paceline.local.Progress;
import io.paceline.local.Service;
import io.paceline.local.demo.Imported;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.List;

/// The platform under test: what `infra/local/start` runs, on free ports and with its own data.
final class Platform implements AutoCloseable {

    private final LocalPlatform processes;
    private final Api api;

    private Platform(LocalPlatform processes) {
        this.processes = processes;
        this.api = new Api(processes.address(Service.GATEWAY), processes.tokens());
    }

    static Platform start() {
        var folders = new Folders(Folders.repositoryHere(), Path.of("target", "platform"));
        var processes = LocalPlatform.startEmpty(folders, Ports.free(), Progress.SILENT);
        try {
            processes.start(Service.values());
            var platform = new Platform(processes);
            platform.loadDemonstration();
            return platform;
        } catch (RuntimeException | Error failure) {
            processes.close();
            throw failure;
        }
    }

    Api api() {
        return api;
    }

    LocalPlatform processes() {
        return processes;
    }

    List<Imported> loadDemonstration() {
        return processes.demonstration().load();
    }

    static String thisYear() {
        return Year.now(Clock.systemUTC()).toString();
    }

    /// The goal for this year of some representative: its owner can win deals that count for it.
    JsonNode goalOfARepresentative(int which) {
        int at = 0;
        for (var goal : attainmentThisYear()) {
            if (goal.path("owner").path("kind").asText().equals("MEMBER") && at++ == which) {
                return goal;
            }
        }
        throw new AssertionError("The demonstration gives every representative a goal this year");
    }

    JsonNode attainmentThisYear() {
        return api.get("/api/goal/attainment?period=" + thisYear()).path("items");
    }

    /// Opens a deal of one line and one owner, and answers its id.
    String openDeal(String name, String ownerId, String amount) {
        var product = api.get("/api/deal/products").path("items").path(0).path("id").asText();
        var deal =
                """
                {"name": "%s", "ownerId": "%s", "currency": "USD", "channel": "DIRECT",
                 "lines": [{"productId": "%s", "quantity": "1", "unitPrice": "%s"}],
                 "splits": [{"memberId": "%s", "kind": "REVENUE", "percent": "100"}]}
                """
                        .formatted(name, ownerId, product, amount, ownerId);
        var answer = api.post("/api/deal/deals", deal);
        if (answer.status() != 201) {
            throw new AssertionError("The deal was not opened: " + answer);
        }
        return answer.body().path("id").asText();
    }

    @Override
    public void close() {
        processes.close();
    }
}
