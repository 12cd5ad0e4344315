package io.paceline.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.Service;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ends each process with `kill -9` while deals are won, and starts it again. Connect, which shares
/// this test's process with the broker, is stopped and started.
@OnPlatform
class KilledProcessTest {

    private static final int DEALS = 30;
    private static final Duration RETRY_FOR = Duration.ofSeconds(90);

    private final Platform platform;
    private final Api api;

    KilledProcessTest(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DEAL, 5",
        "GOAL, 6",
        "INCENTIVE, 7",
        "ANALYTICS, 8",
        "GATEWAY, 9",
        "TEAM, 10",
        "CRM, 11",
        "POSTGRESQL, 12",
        "CONNECT, 13"
    })
    void loses_and_doubles_nothing(String victim, int representative) {
        var goal = platform.goalOfARepresentative(representative);
        var owner = goal.path("owner").path("id").asText();
        var goalId = goal.path("goalId").asText();
        var before = new BigDecimal(goal.path("achieved").asText());
        var deals = openDeals(victim, owner);

        var winning = CompletableFuture.runAsync(() -> deals.forEach(this::win));
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        endAndStart(victim);
        winning.join();

        Eventually.within(
                Duration.ofSeconds(60),
                () -> {
                    assertThat(achieved(goalId).subtract(before)).isEqualByComparingTo("3000.00");
                    assertThat(analyticsAchieved(goalId)).isEqualByComparingTo(achieved(goalId));
                    assertThat(paidDeals(owner)).containsAll(deals);
                });
        assertThat(differencesFromScratch()).isZero();
    }

    private void endAndStart(String victim) {
        var infrastructure = platform.processes().infrastructure();
        switch (victim) {
            case "POSTGRESQL" -> {
                infrastructure.postgres().process().kill();
                infrastructure.startPostgres();
            }
            case "CONNECT" -> {
                infrastructure.stopConnect();
                infrastructure.startConnect();
            }
            default -> {
                platform.processes().kill(Service.valueOf(victim));
                platform.processes().start(Service.valueOf(victim));
            }
        }
    }

    /// What the ledger differs from a calculation of everything anew.
    private int differencesFromScratch() {
        return api.post("/api/incentive/reconciliations", "{}")
                .body()
                .path("differences")
                .asInt(-1);
    }

    private List<String> openDeals(String victim, String owner) {
        var deals = new ArrayList<String>();
        for (int i = 0; i < DEALS; i++) {
            deals.add(platform.openDeal("end %s %d".formatted(victim, i), owner, "100.00"));
        }
        return deals;
    }

    /// As a careful client does: the same key until an answer comes.
    private void win(String deal) {
        var key = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            if (wonWith(deal, key)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Deal %s could not be won".formatted(deal));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean wonWith(String deal, String key) {
        try {
            var request =
                    api.request("/api/deal/deals/%s/win".formatted(deal))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString("{}"));
            return api.send(request).status() == 200;
        } catch (UncheckedIOException _) {
            return false; // The gateway is the one that was killed.
        }
    }

    private BigDecimal achieved(String goalId) {
        return new BigDecimal(
                api.get("/api/goal/goals/%s/attainment".formatted(goalId))
                        .path("achieved")
                        .asText());
    }

    private BigDecimal analyticsAchieved(String goalId) {
        for (var row :
                api.get("/api/analytics/attainment?period=" + Platform.thisYear()).path("items")) {
            if (row.path("goalId").asText().equals(goalId)) {
                return new BigDecimal(row.path("achieved").asText());
            }
        }
        throw new AssertionError("Analytics does not know goal " + goalId);
    }

    private List<String> paidDeals(String payee) {
        return api.all("/api/incentive/payees/%s/ledger-lines".formatted(payee)).stream()
                .map(line -> line.path("dealId").asText())
                .toList();
    }
}
