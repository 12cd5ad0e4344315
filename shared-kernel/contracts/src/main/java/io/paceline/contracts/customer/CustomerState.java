package io.paceline.contracts.customer;

import io.paceline.contracts.Amount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account in the CRM.
///
/// @param sector code of the sector reference list, such as `technology`
/// @param annualRevenue the customer's own yearly revenue, not what it buys
/// @param parentId the customer that owns this one
/// @param ownerId the member who looks after the customer
/// @param channel code of the channel through which the customer usually buys
/// @param importance set by hand: `A`, `B`, `C` or a word of the organisation's own
/// @param tags without duplicates, in alphabetical order
public record CustomerState(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable String sector,
        @Nullable Integer yearEstablished,
        @Nullable Amount annualRevenue,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable UUID parentId,
        @Nullable UUID ownerId,
        @Nullable String channel,
        @Nullable String importance,
        List<String> tags) {

    public CustomerState {
        tags = List.copyOf(tags);
    }
}
