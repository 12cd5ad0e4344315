package io.paceline.contracts.product;

import io.paceline.contracts.Amount;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is sold.
///
/// @param line the product line or series, such as `GTX`
/// @param listPrice per unit; what a deal really asks stands in the deal's lines
/// @param retiredOn first day on which it is not offered any more
public record ProductState(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable String line,
        LifeCycleStage lifeCycleStage,
        Amount listPrice,
        @Nullable LocalDate retiredOn) {

    public enum LifeCycleStage {
        INTRODUCTION,
        GROWTH,
        MATURITY,
        DECLINE
    }
}
