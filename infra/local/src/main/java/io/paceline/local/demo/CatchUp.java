package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.CannotStart;
import io.paceline.local.process.Pause;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/// Waits until what one service has done has arrived at the others.
final class CatchUp {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final GatewayApi api;
    private final Clock clock;

    CatchUp(GatewayApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /// Until the services have applied everything that is in the topics by now.
    void of(String... services) {
        var now = clock.instant();
        for (var service : services) {
            await(service + " to catch up", () -> isFresh(service, now));
        }
    }

    /// Until every won deal is credited. The amounts are compared, since freshness does not know of
    /// events on their way from the outbox to the topic.
    void ofCredits() {
        await("credits", () -> won().compareTo(credited()) == 0);
    }

    private BigDecimal won() {
        return sum(api.get("/api/deal/deals/totals?status=WON&by=quarter"));
    }

    private BigDecimal credited() {
        return sum(api.get("/api/incentive/credits/totals?by=quarter"));
    }

    private boolean isFresh(String service, Instant now) {
        var asOf = api.get("/api/" + service + "/freshness").path("asOf");
        return asOf.isTextual() && !Instant.parse(asOf.asText()).isBefore(now);
    }

    private void await(String what, BooleanSupplier condition) {
        var deadline = clock.instant().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (clock.instant().isAfter(deadline)) {
                throw new CannotStart(
                        "Waited %d s in vain for %s".formatted(LIMIT.toSeconds(), what));
            }
            Pause.millis(BETWEEN_LOOKS.toMillis());
        }
    }

    private static BigDecimal sum(JsonNode totals) {
        var rows = totals.isArray() ? totals : totals.path("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("amount"))
                .map(amount -> amount.isObject() ? amount.path("amount") : amount)
                .map(amount -> new BigDecimal(amount.asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
