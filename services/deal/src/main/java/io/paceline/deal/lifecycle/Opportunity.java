package io.paceline.deal.lifecycle;

import io.paceline.deal.terms.Terms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a deal is about, whatever became of it.
///
/// @param externalId its number in the system it was imported from
/// @param customerId absent while nobody knows whose need it is
/// @param channel code of the channel through which it is sold
public record Opportunity(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable UUID customerId,
        UUID ownerId,
        String channel,
        Schedule schedule,
        Terms terms) {

    Opportunity with(Terms changed) {
        return new Opportunity(
                id, externalId, name, customerId, ownerId, channel, schedule, changed);
    }
}
