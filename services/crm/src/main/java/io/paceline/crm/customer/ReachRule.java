package io.paceline.crm.customer;

import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everybody sees a customer; whoever reaches its owner today may write it, and may hand it over to
/// anybody. A customer without an owner is left to those who reach everything, so that nobody takes
/// one for themselves or loses one by leaving the owner out.
@Component
class ReachRule {

    private final Reaches reaches;

    ReachRule(Reaches reaches) {
        this.reaches = reaches;
    }

    void checkAdded(CustomerEntry entry, Reach reach) {
        var ownerId = entry.care().ownerId();
        if (!covers(reach, ownerId)) {
            throw CustomerBeyondReach.toAdd(ownerId);
        }
    }

    void checkChanged(Customer before, CustomerEntry entry, Reach reach) {
        if (!covers(reach, before.care().ownerId())) {
            throw CustomerBeyondReach.toChange(before.id());
        }
        if (entry.care().ownerId() == null && !reach.everything()) {
            throw CustomerBeyondReach.toAbandon(before.id());
        }
    }

    private boolean covers(Reach reach, @Nullable UUID ownerId) {
        return ownerId == null ? reach.everything() : reaches.covers(reach, ownerId, null);
    }
}
