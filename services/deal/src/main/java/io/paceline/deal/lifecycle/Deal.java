package io.paceline.deal.lifecycle;

import io.paceline.contracts.deal.DealState.Cancellation;
import io.paceline.deal.terms.Terms;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deal in one of its four statuses. A step that is not offered by the type is not allowed from
/// it.
public sealed interface Deal {

    Opportunity opportunity();

    /// The day on which it counts; none while it is open.
    @Nullable LocalDate closeDate();

    /// The owner and whoever has a split.
    default Set<UUID> members() {
        var members = new HashSet<UUID>();
        members.add(opportunity().ownerId());
        opportunity().terms().splits().forEach(split -> members.add(split.memberId()));
        return members;
    }

    /// The deal as another system states it: an open one may have become anything, a closed one is
    /// only corrected.
    default Deal restate(Deal stated) {
        var id = opportunity().id();
        return switch (this) {
            case Open _ -> stated;
            case Won _ when stated instanceof Won -> stated;
            case Won won -> throw new DealAlreadyWon(id, won.closing().date());
            case Lost _ when stated instanceof Lost -> stated;
            case Lost lost -> throw new DealAlreadyLost(id, lost.closing().date());
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }

    /// On its way through the pipeline.
    record Open(Opportunity opportunity, String stage) implements Deal {

        @Override
        public @Nullable LocalDate closeDate() {
            return null;
        }

        public Open moveTo(String next) {
            return new Open(opportunity, next);
        }

        public Won win(Closing closing) {
            return new Won(opportunity, closing);
        }

        public Lost lose(Closing closing, String reason, @Nullable String competitor) {
            return new Lost(opportunity, closing, reason, competitor);
        }
    }

    /// Counts for attainment and pay.
    record Won(Opportunity opportunity, Closing closing) implements Deal {

        public Won {
            CloseDateBeforeOpening.check(closing, opportunity);
        }

        @Override
        public LocalDate closeDate() {
            return closing.date();
        }

        public Won amend(Terms terms, Closing amended) {
            return new Won(opportunity.with(terms), amended);
        }

        /// Undoes it, as of the given revision.
        public Cancelled cancel(long revision, String reason, LocalDate on) {
            return new Cancelled(this, new Cancellation(revision, reason, on));
        }
    }

    /// Went to a competitor, if known which one, or to nobody.
    record Lost(
            Opportunity opportunity, Closing closing, String reason, @Nullable String competitor)
            implements Deal {

        public Lost {
            CloseDateBeforeOpening.check(closing, opportunity);
        }

        @Override
        public LocalDate closeDate() {
            return closing.date();
        }
    }

    /// Was won, and counts no more; it still shows what is undone.
    record Cancelled(Won won, Cancellation cancellation) implements Deal {

        @Override
        public Opportunity opportunity() {
            return won.opportunity();
        }

        @Override
        public LocalDate closeDate() {
            return won.closeDate();
        }
    }
}
