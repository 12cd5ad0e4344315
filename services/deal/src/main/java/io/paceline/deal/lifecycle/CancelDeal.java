package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.paceline.platform.web.RevisionConflict;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes a won deal. The cancellation names the revision that it undoes.
@Service
public class CancelDeal {

    private final Deals deals;
    private final ReachRule reachRule;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    CancelDeal(Deals deals, ReachRule reachRule, RecordSteps recordSteps, BusinessTime time) {
        this.deals = deals;
        this.reachRule = reachRule;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    @Transactional
    public Recorded cancel(UUID id, long revision, String reason, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        RevisionConflict.check(revision, before.revision());
        return switch (before.deal()) {
            case Won won -> {
                var after = won.cancel(revision, reason, time.today());
                yield recordSteps.record(new Step(before, after, "cancelled", reason), time.now());
            }
            case Open _, Lost _ -> throw new DealNotWon(id, "cancelled");
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }
}
