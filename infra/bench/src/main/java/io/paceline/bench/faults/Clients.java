package io.paceline.bench.faults;

import io.paceline.local.process.Pause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Clients that open, win, amend and cancel deals through everything, each at its own pace.
final class Clients implements AutoCloseable {

    /// How the names of the deals begin.
    static final String NAME = "fault ";

    private static final int COUNT = 12;

    private final Api api;
    private final Told told;
    private final List<String> members;
    private final String product;
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private volatile boolean ended;

    Clients(Api api, Told told, List<String> members, String product) {
        this.api = api;
        this.told = told;
        this.members = List.copyOf(members);
        this.product = product;
    }

    /// Begins with so many deals a second at most, as long as the platform answers.
    void begin(long seed, int dealsPerSecond) {
        for (int i = 0; i < COUNT; i++) {
            var random = new Random(seed * COUNT + i);
            long pauseMs = COUNT * 1000L / dealsPerSecond;
            running.add(
                    CompletableFuture.runAsync(
                            () -> work(random, pauseMs),
                            task -> Thread.ofVirtual().name("client").start(task)));
        }
    }

    /// Returns when every command that was begun has been answered.
    @Override
    public void close() {
        ended = true;
        running.forEach(CompletableFuture::join);
        running.clear();
        ended = false;
    }

    private void work(Random random, long pauseMs) {
        Pause.millis(random.nextInt((int) pauseMs));
        while (!ended) {
            long due = System.nanoTime() + pauseMs * 1_000_000;
            deal(random);
            Pause.millis(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
    }

    private void deal(Random random) {
        var id = new Requests(api, told, random).done("/api/deal/deals", opened(random), 0);
        if (id.isEmpty()) {
            return;
        }
        var path = "/api/deal/deals/" + id.get().path("id").asText();
        var won =
                new Requests(api, told, random)
                        .done(
                                path + "/win",
                                "{\"closeDate\": \"%s\"}".formatted(closeDate(random)),
                                0);
        if (won.isEmpty()) {
            return;
        }
        told.won(won.get().path("id").asText());
        long revision = won.get().path("revision").asLong();
        if (random.nextInt(4) == 0) {
            var amendment =
                    "{\"reason\": \"amended\", \"lines\": [%s]}".formatted(line(price(random)));
            revision =
                    new Requests(api, told, random)
                            .done(path + "/amendments", amendment, revision)
                            .map(amended -> amended.path("revision").asLong())
                            .orElse(revision);
        }
        if (random.nextInt(8) == 0) {
            new Requests(api, told, random)
                    .done(path + "/cancellation", "{\"reason\": \"cancelled\"}", revision);
            told.needNotBePaid(won.get().path("id").asText());
        }
    }

    private String opened(Random random) {
        var owner = members.get(random.nextInt(members.size()));
        var other = members.get(random.nextInt(members.size()));
        var splits =
                other.equals(owner) || random.nextInt(3) > 0
                        ? split(owner, 100)
                        : split(owner, 60) + "," + split(other, 40);
        return """
        {"name": "%s", "ownerId": "%s", "currency": "USD", "openedOn": "%s",
         "lines": [%s], "splits": [%s]}
        """
                .formatted(
                        NAME + new UUID(random.nextLong(), random.nextLong()),
                        owner,
                        today.withDayOfYear(1),
                        line(price(random)),
                        splits);
    }

    /// In twentieths, so that the parts of 60 and 40 % are exact and nobody has to round.
    private static String price(Random random) {
        return "%d.%02d".formatted(100 + random.nextInt(4000), 5 * random.nextInt(20));
    }

    private String line(String price) {
        return "{\"productId\": \"%s\", \"quantity\": \"1\", \"unitPrice\": \"%s\"}"
                .formatted(product, price);
    }

    private static String split(String member, int percent) {
        return "{\"memberId\": \"%s\", \"kind\": \"REVENUE\", \"percent\": \"%d\"}"
                .formatted(member, percent);
    }

    private LocalDate closeDate(Random random) {
        return today.minusDays(random.nextInt(today.getDayOfYear()));
    }
}
