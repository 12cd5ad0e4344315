package io.paceline.crm.customer;

import io.paceline.platform.access.Forbidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 403: somebody else looks after the customer, or nobody does.
final class CustomerBeyondReach extends Forbidden {

    private CustomerBeyondReach(String detail) {
        super("customer-beyond-reach", detail);
    }

    static CustomerBeyondReach toChange(UUID id) {
        return new CustomerBeyondReach(
                "You may see customer %s, but its owner is not within your reach".formatted(id));
    }

    static CustomerBeyondReach toAdd(@Nullable UUID ownerId) {
        return new CustomerBeyondReach(
                ownerId == null
                        ? "You may only add customers with an owner"
                        : "You may not add a customer for member %s".formatted(ownerId));
    }

    static CustomerBeyondReach toAbandon(UUID id) {
        return new CustomerBeyondReach(
                "You may hand customer %s over, but not leave it without an owner".formatted(id));
    }
}
