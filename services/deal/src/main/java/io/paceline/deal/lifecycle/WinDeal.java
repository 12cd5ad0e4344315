package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Wins an open deal, once: winning it again for the same day, or for no day in particular, changes
/// nothing and tells nobody.
@Service
public class WinDeal {

    private final Deals deals;
    private final ReachRule reachRule;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    WinDeal(Deals deals, ReachRule reachRule, RecordSteps recordSteps, BusinessTime time) {
        this.deals = deals;
        this.reachRule = reachRule;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    /// Wins it on that day, or today where none is given.
    @Transactional
    public Recorded win(UUID id, @Nullable LocalDate closeDate, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        return switch (before.deal()) {
            case Open open -> {
                var after = open.win(Closing.on(closeDate, time));
                reachRule.checkCloseDate(before, after, by);
                yield recordSteps.record(new Step(before, after, "won", null), time.now());
            }
            case Won won when closeDate == null || closeDate.equals(won.closing().date()) -> before;
            case Won won -> throw new DealAlreadyWon(id, won.closing().date());
            case Lost lost -> throw new DealAlreadyLost(id, lost.closing().date());
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }
}
