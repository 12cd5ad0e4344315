package io.paceline.deal.lifecycle;

import static java.util.Objects.requireNonNull;

import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.deal.DealState.Cancellation;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.paceline.deal.pipeline.Pipeline;
import io.paceline.deal.terms.Terms;
import org.jspecify.annotations.Nullable;

/// A deal as the events and the tables show it, and back.
public final class PublicState {

    private PublicState() {}

    public static DealState of(Deal deal) {
        var opportunity = deal.opportunity();
        return switch (deal) {
            case Open open -> state(opportunity, Status.OPEN, open.stage(), null, null, null);
            case Won won -> state(opportunity, Status.WON, Pipeline.WON, won.closing(), null, null);
            case Lost lost ->
                    state(opportunity, Status.LOST, Pipeline.LOST, lost.closing(), lost, null);
            case Cancelled(var won, var cancellation) ->
                    state(
                            opportunity,
                            Status.CANCELLED,
                            Pipeline.WON,
                            won.closing(),
                            null,
                            cancellation);
        };
    }

    private static DealState state(
            Opportunity of,
            Status status,
            String stage,
            @Nullable Closing closing,
            @Nullable Lost lost,
            @Nullable Cancellation cancellation) {
        return new DealState(
                of.id(),
                of.externalId(),
                of.name(),
                status,
                stage,
                of.customerId(),
                of.ownerId(),
                of.channel(),
                of.terms().currency().getCurrencyCode(),
                of.terms().amount(),
                of.schedule().openedOn(),
                of.schedule().expectedCloseOn(),
                closing == null ? null : closing.date(),
                closing == null ? null : closing.at(),
                lost == null ? null : lost.reason(),
                lost == null ? null : lost.competitor(),
                cancellation,
                of.terms().publicLines(),
                of.terms().publicSplits());
    }

    static Deal deal(DealState state) {
        return switch (state.status()) {
            case OPEN -> new Open(opportunity(state), state.stage());
            case WON -> new Won(opportunity(state), closing(state));
            case LOST ->
                    new Lost(
                            opportunity(state),
                            closing(state),
                            requireNonNull(state.lostReason()),
                            state.competitor());
            case CANCELLED ->
                    new Cancelled(
                            new Won(opportunity(state), closing(state)),
                            requireNonNull(state.cancellation()));
        };
    }

    private static Opportunity opportunity(DealState state) {
        return new Opportunity(
                state.id(),
                state.externalId(),
                state.name(),
                state.customerId(),
                state.ownerId(),
                state.channel(),
                new Schedule(state.openedOn(), state.expectedCloseOn()),
                Terms.of(state));
    }

    private static Closing closing(DealState state) {
        return new Closing(requireNonNull(state.closeDate()), requireNonNull(state.closedAt()));
    }
}
