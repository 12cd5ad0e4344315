package io.paceline.deal.product;

import io.paceline.contracts.Amount;
import io.paceline.contracts.product.ProductState;
import io.paceline.contracts.product.ProductState.LifeCycleStage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is sold.
///
/// @param retiredOn first day on which it is not offered any more
public record Product(
        UUID id,
        long revision,
        Description description,
        PriceBook prices,
        @Nullable LocalDate retiredOn) {

    /// What a product is called and where it stands.
    ///
    /// @param line the product line or series
    public record Description(
            @Nullable String externalId,
            String name,
            @Nullable String line,
            LifeCycleStage lifeCycleStage) {}

    public boolean offeredOn(LocalDate date) {
        return retiredOn == null || date.isBefore(retiredOn);
    }

    Product describe(Description changed) {
        return new Product(id, revision + 1, changed, prices, retiredOn);
    }

    Product reprice(PriceBook changed) {
        return new Product(id, revision + 1, description, changed, retiredOn);
    }

    Product retire(LocalDate on) {
        return new Product(id, revision + 1, description, prices, on);
    }

    /// As the others see it, with the price of that day.
    ProductState publicState(LocalDate today) {
        return new ProductState(
                id,
                description.externalId(),
                description.name(),
                description.line(),
                description.lifeCycleStage(),
                new Amount(prices.at(today), prices.currency().getCurrencyCode()),
                retiredOn);
    }
}
