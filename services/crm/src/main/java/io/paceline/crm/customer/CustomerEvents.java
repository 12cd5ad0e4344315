package io.paceline.crm.customer;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells the other services what became of a customer.
public final class CustomerEvents {

    private CustomerEvents() {}

    /// The event of a new customer, or of one that differs from before.
    ///
    /// @param before absent when the customer is new
    public static Publication of(
            Customer customer, @Nullable Customer before, String reason, Instant now) {
        return new Publication(
                before == null ? EventType.CUSTOMER_CREATED : EventType.CUSTOMER_CHANGED,
                customer.id(),
                customer.revision(),
                now,
                new Change(reason, customer.differencesTo(before)),
                customer.state());
    }
}
