package io.paceline.deal.product;

import io.paceline.deal.product.PriceBook.Price;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal/products/{id}/prices")
@Tag(name = "Products")
class PriceController {

    record Prices(
            @Schema(description = "ISO 4217", example = "USD") String currency,
            @Schema(description = "By day; a price holds until the next one's day")
                    List<Price> prices) {}

    record PricesView(UUID productId, long revision, String currency, List<Price> prices)
            implements Revisioned {}

    private final Products products;
    private final ChangeCatalogue changeCatalogue;

    PriceController(Products products, ChangeCatalogue changeCatalogue) {
        this.products = products;
        this.changeCatalogue = changeCatalogue;
    }

    @Operation(summary = "The price book of a product, by day")
    @GetMapping
    @Permit(Right.SEE_PRODUCTS)
    PricesView get(@PathVariable UUID id) {
        var product = products.find(Set.of(id)).get(id);
        if (product == null) {
            throw NotFound.of("product", id);
        }
        return view(product);
    }

    @Operation(
            summary = "Replace the price book of a product",
            description = "Deals keep the unit prices that their lines hold.")
    @PutMapping
    @Permit(Right.KEEP_PRODUCTS)
    PricesView replace(@PathVariable UUID id, @IfMatch long revision, @RequestBody Prices wanted) {
        var book = new PriceBook(currency(wanted.currency()), wanted.prices());
        return view(changeCatalogue.reprice(id, revision, book));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw InvalidRequest.at("/currency", "is not an ISO 4217 code", code);
        }
    }

    private static PricesView view(Product product) {
        var book = product.prices();
        return new PricesView(
                product.id(), product.revision(), book.currency().getCurrencyCode(), book.prices());
    }
}
