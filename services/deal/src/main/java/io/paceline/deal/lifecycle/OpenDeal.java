package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.paceline.deal.pipeline.Pipeline;
import io.paceline.deal.pipeline.Stage;
import io.paceline.platform.web.RevisionConflict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a deal, and works on it while it is open.
@Service
public class OpenDeal {

    private final Deals deals;
    private final DraftOpportunity draftOpportunity;
    private final ReachRule reachRule;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    OpenDeal(
            Deals deals,
            DraftOpportunity draftOpportunity,
            ReachRule reachRule,
            RecordSteps recordSteps,
            BusinessTime time) {
        this.deals = deals;
        this.draftOpportunity = draftOpportunity;
        this.reachRule = reachRule;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    @Transactional
    public Recorded open(UUID id, Proposal proposal, Authority by) {
        reachRule.checkOwner(proposal.ownerId(), by);
        var stage = openStage(proposal.stage(), Pipeline.DEFAULT.first().name());
        var deal = new Open(draftOpportunity.draft(id, null, proposal), stage);
        return recordSteps.record(Step.first(deal, "opened"), time.now());
    }

    @Transactional
    public Recorded change(UUID id, long revision, Proposal proposal, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        RevisionConflict.check(revision, before.revision());
        return switch (before.deal()) {
            case Open open -> {
                var stage = openStage(proposal.stage(), open.stage());
                var after =
                        new Open(
                                draftOpportunity.draft(
                                        id, open.opportunity().externalId(), proposal),
                                stage);
                yield record(before, after, "changed");
            }
            case Won won -> throw new DealAlreadyWon(id, won.closing().date());
            case Lost lost -> throw new DealAlreadyLost(id, lost.closing().date());
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }

    @Transactional
    public Recorded moveTo(UUID id, String stage, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        return switch (before.deal()) {
            case Open open -> record(before, open.moveTo(openStage(stage, stage)), "stage-moved");
            case Won won -> throw new DealAlreadyWon(id, won.closing().date());
            case Lost lost -> throw new DealAlreadyLost(id, lost.closing().date());
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }

    private Recorded record(Recorded before, Open after, String reason) {
        return after.equals(before.deal())
                ? before
                : recordSteps.record(new Step(before, after, reason, null), time.now());
    }

    private static String openStage(@Nullable String wanted, String usual) {
        var name = wanted == null ? usual : wanted;
        return Pipeline.DEFAULT
                .find(name)
                .filter(stage -> stage.outcome() == Stage.Outcome.OPEN)
                .map(Stage::name)
                .orElseThrow(() -> new NotAnOpenStage(name));
    }
}
