package io.paceline.bench.speed;

import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.Sightings;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;

/// Asks for the ledger line of some deals through the API, from when it is committed until the
/// answer has it. The time is that of the answer, so that the reading itself is part of it. Asking
/// before would find nothing and cost the platform more than the deals do.
record Sampling(Gateway gateway, Sightings committed, Sightings read) {

    private static final long PAUSE_NANOS = 2_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    void follow(String dealId, Salesperson owner) {
        Thread.ofVirtual().start(() -> ask(dealId, owner));
    }

    private void ask(String dealId, Salesperson owner) {
        var path =
                "/api/incentive/payees/%s/ledger-lines?dealId=%s"
                        .formatted(owner.memberId(), dealId);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            if (committed.has(dealId) && isThere(path)) {
                read.saw(dealId, System.nanoTime());
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// An overloaded platform answers with refusals; the deal stays unread for so long.
    private boolean isThere(String path) {
        try {
            return !gateway.get(path).path("items").isEmpty();
        } catch (IllegalStateException | UncheckedIOException _) {
            return false;
        }
    }
}
