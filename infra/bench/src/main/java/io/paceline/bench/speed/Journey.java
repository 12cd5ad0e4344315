package io.paceline.bench.speed;

import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.LiveEvents;
import io.paceline.bench.load.OpenLoop;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Sightings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Wins deals and watches each along its way: answered, relayed, in the ledger, in the attainment,
/// relayed again, on the live stream.
final class Journey implements AutoCloseable {

    private static final String LINES =
            "select distinct deal_id from ledger_line where deal_id = any(?::uuid[])";
    private static final String COUNTED =
            "select distinct deal_id from contribution where deal_id = any(?::uuid[])";
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int SAMPLES_PER_SECOND = 2;

    final Sightings answered = new Sightings();
    final Sightings relayed = new Sightings();
    final Sightings paid = new Sightings();
    final Sightings counted = new Sightings();
    final Sightings read = new Sightings();
    final Sightings shown = new Sightings();
    final AtomicInteger refused = new AtomicInteger();
    final List<Won> won = new ArrayList<>();

    private final Gateway gateway;
    private final RowWatch lines;
    private final RowWatch contributions;
    private final TopicWatch topic;
    private final InputStream stream;

    /// A deal, and when it should have been won.
    record Won(String dealId, long due) {}

    /// A deal that is still open.
    record OpenDeal(String id, Salesperson owner) {}

    Journey(Platform platform) {
        gateway = platform.gateway();
        lines = RowWatch.start(platform.database("incentive"), LINES, paid);
        contributions = RowWatch.start(platform.database("goal"), COUNTED, counted);
        topic =
                TopicWatch.start(
                        platform.kafka(),
                        "paceline.deal.v1",
                        "paceline.deal.won.v1",
                        this::relayed);
        stream = gateway.stream("");
        Thread.ofPlatform().daemon().name("stream").start(this::watchStream);
    }

    /// Nobody can have applied it much before: from now on it is worth looking for.
    private void relayed(String dealId, long at) {
        relayed.saw(dealId, at);
        lines.await(dealId);
        contributions.await(dealId);
    }

    private void watchStream() {
        try {
            LiveEvents.read(
                    stream,
                    event -> {
                        if (event.event().equals("commission")) {
                            var deal = Gateway.read(event.data()).path("dealId").asText();
                            shown.saw(deal, event.atNanos());
                        }
                    });
        } catch (IOException _) {
            // Closed at the end of the run.
        }
    }

    /// Returns when the last one is on the stream, or nothing more is to be expected.
    void win(List<OpenDeal> deals, Schedule schedule, long begin) {
        var sampling = new Sampling(gateway, paid, read);
        int everyNth = Math.max(1, schedule.perSecond() / SAMPLES_PER_SECOND);
        OpenLoop.run(
                schedule,
                begin,
                (i, due) -> {
                    var deal = deals.get(i);
                    won.add(new Won(deal.id(), due));
                    win(deal.id());
                    if (i % everyNth == 0) {
                        sampling.follow(deal.id(), deal.owner());
                    }
                });
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isOver() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void win(String dealId) {
        var _ =
                gateway.postLater("/api/deal/deals/%s/win".formatted(dealId), "{}")
                        .whenComplete((status, failure) -> {
                            if (failure == null && status == 200) {
                                answered.saw(dealId, System.nanoTime());
                            } else {
                                refused.incrementAndGet();
                            }
                        });
    }

    private boolean isOver() {
        int expected = won.size() - refused.get();
        return answered.count() >= expected
                && paid.count() >= expected
                && counted.count() >= expected
                && shown.count() >= expected;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        contributions.close();
        topic.close();
        stream.close();
    }
}
