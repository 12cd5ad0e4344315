package io.paceline.crm.customer;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Customer", description = "An account")
record CustomerView(
        UUID id,
        long revision,
        @Nullable String externalId,
        String name,
        @Schema(description = "Code of the reference list", example = "technology")
                @Nullable String sector,
        @Nullable Integer yearEstablished,
        @Schema(description = "The customer's own yearly revenue") @Nullable Amount annualRevenue,
        @Nullable Integer employees,
        @Nullable String country,
        @Schema(description = "The customer that owns this one") @Nullable UUID parentId,
        @Nullable String parentName,
        @Schema(description = "The member who looks after it") @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String channel,
        @Nullable String importance,
        List<String> tags)
        implements Revisioned {

    static CustomerView of(Customer customer, Map<UUID, String> parents, Map<UUID, String> owners) {
        var state = customer.state();
        return new CustomerView(
                customer.id(),
                customer.revision(),
                state.externalId(),
                state.name(),
                state.sector(),
                state.yearEstablished(),
                state.annualRevenue(),
                state.employees(),
                state.country(),
                state.parentId(),
                state.parentId() == null ? null : parents.get(state.parentId()),
                state.ownerId(),
                state.ownerId() == null ? null : owners.get(state.ownerId()),
                state.channel(),
                state.importance(),
                state.tags());
    }
}
