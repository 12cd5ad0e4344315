package io.paceline.deal.lifecycle;

import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.web.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Whoever reaches the owner may write a deal; whoever reaches only somebody with a split sees it;
/// to all others it is not there. What counts is who was within reach on the close date, today
/// while the deal is open. An open deal may be handed over to anybody: one may give what is one's
/// own, but not take what is another's.
@Component
class ReachRule {

    /// Those of the members who were within reach on that day, today where it is absent.
    interface Coverage {
        Set<UUID> covered(Reach reach, Collection<UUID> members, @Nullable LocalDate date);
    }

    private final Coverage coverage;

    @Autowired
    ReachRule(Reaches reaches) {
        this(reaches::covered);
    }

    ReachRule(Coverage coverage) {
        this.coverage = coverage;
    }

    /// Refuses to open a deal for a member beyond reach.
    void checkOwner(UUID ownerId, Authority by) {
        if (!covers(by.written(), Set.of(ownerId), null)) {
            throw DealBeyondReach.owner(ownerId);
        }
    }

    /// Refuses to write a deal beyond reach, without a word of it where it is not even seen.
    Recorded requireWritable(Recorded kept, Authority by) {
        var deal = kept.deal();
        if (covers(by.written(), Set.of(owner(deal)), deal.closeDate())) {
            return kept;
        }
        if (covers(by.seen(), deal.members(), deal.closeDate())) {
            throw DealBeyondReach.seenOnly(kept.id());
        }
        throw NotFound.of("deal", kept.id());
    }

    /// Refuses to close a deal on a day on which it would have been another's to write.
    void checkCloseDate(Recorded before, Deal after, Authority by) {
        var day = after.closeDate();
        var judged = before.deal().closeDate();
        if (day == null || day.equals(judged == null ? by.written().today() : judged)) {
            return;
        }
        if (!covers(by.written(), Set.of(owner(after)), day)) {
            throw DealBeyondReach.day(before.id(), day);
        }
    }

    private boolean covers(Reach reach, Set<UUID> members, @Nullable LocalDate date) {
        return !coverage.covered(reach, members, date).isEmpty();
    }

    private static UUID owner(Deal deal) {
        return deal.opportunity().ownerId();
    }
}
