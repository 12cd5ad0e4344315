package io.paceline.deal.product;

import io.paceline.contracts.Amount;
import io.paceline.contracts.product.ProductState.LifeCycleStage;
import io.paceline.deal.product.Product.Description;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal/products")
@Tag(name = "Products", description = "What is sold, and its price from which day on")
class ProductController {

    record NewProduct(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotBlank @Size(max = 200) @Schema(example = "GTX Pro") String name,
            @Nullable @Size(max = 100) @Schema(description = "Product line", example = "GTX")
                    String line,
            @Nullable @Schema(description = "GROWTH where absent") LifeCycleStage lifeCycleStage,
            @Schema(description = "Per unit; held at all dates until a price follows it")
                    Amount listPrice) {}

    record ProductChange(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String line,
            LifeCycleStage lifeCycleStage) {}

    record Retirement(@Nullable LocalDate on) {}

    record ProductView(
            UUID id,
            long revision,
            @Nullable String externalId,
            String name,
            @Nullable String line,
            LifeCycleStage lifeCycleStage,
            @Schema(description = "The price of today") Amount listPrice,
            @Nullable @Schema(description = "First day on which it is not offered any more")
                    LocalDate retiredOn)
            implements Revisioned {}

    private final Products products;
    private final ChangeCatalogue changeCatalogue;

    ProductController(Products products, ChangeCatalogue changeCatalogue) {
        this.products = products;
        this.changeCatalogue = changeCatalogue;
    }

    @Operation(summary = "Products by name", description = "`q` is a part of the name or line.")
    @GetMapping
    @Permit(Right.SEE_PRODUCTS)
    Page<ProductView> list(@RequestParam @Nullable String q, PageRequest page) {
        var wanted = q == null ? "" : q.toLowerCase(Locale.ROOT);
        var cursor = page.cursor();
        var after = cursor == null ? "" : cursor.string(0);
        var rows =
                products.all().stream()
                        .filter(product -> sortKey(product).compareTo(after) > 0)
                        .filter(product -> words(product).contains(wanted))
                        .sorted((a, b) -> sortKey(a).compareTo(sortKey(b)))
                        .limit(page.fetchSize())
                        .toList();
        return Page.of(rows, page, product -> List.<Object>of(sortKey(product))).map(this::view);
    }

    @Operation(
            summary = "Add a product",
            description = "Name and external id must not name another product.")
    @PostMapping
    @Permit(Right.KEEP_PRODUCTS)
    ResponseEntity<ProductView> add(@Valid @RequestBody NewProduct wanted) {
        var stage = wanted.lifeCycleStage();
        var description =
                new Description(
                        wanted.externalId(),
                        wanted.name().strip(),
                        wanted.line(),
                        stage == null ? LifeCycleStage.GROWTH : stage);
        var prices = PriceBook.starting(wanted.listPrice());
        var added = changeCatalogue.add(UUID.randomUUID(), description, prices);
        return ResponseEntity.created(URI.create("/api/deal/products/" + added.id()))
                .body(view(added));
    }

    @Operation(summary = "A product")
    @GetMapping("/{id}")
    @Permit(Right.SEE_PRODUCTS)
    ProductView get(@PathVariable UUID id) {
        var product = products.find(Set.of(id)).get(id);
        if (product == null) {
            throw NotFound.of("product", id);
        }
        return view(product);
    }

    @Operation(summary = "Change what a product is called and where it stands")
    @PutMapping("/{id}")
    @Permit(Right.KEEP_PRODUCTS)
    ProductView change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody ProductChange wanted) {
        var description =
                new Description(
                        wanted.externalId(),
                        wanted.name().strip(),
                        wanted.line(),
                        wanted.lifeCycleStage());
        return view(changeCatalogue.describe(id, revision, description));
    }

    @Operation(
            summary = "Stop offering a product",
            description = "From `on`, today where absent. Deals that hold it keep it.")
    @PostMapping("/{id}/retirement")
    @Permit(Right.KEEP_PRODUCTS)
    ProductView retire(@PathVariable UUID id, @RequestBody Retirement retirement) {
        return view(changeCatalogue.retire(id, retirement.on()));
    }

    private ProductView view(Product product) {
        var state = product.publicState(changeCatalogue.today());
        return new ProductView(
                product.id(),
                product.revision(),
                state.externalId(),
                state.name(),
                state.line(),
                state.lifeCycleStage(),
                state.listPrice(),
                state.retiredOn());
    }

    private static String words(Product product) {
        var line = product.description().line();
        return (product.description().name() + ' ' + (line == null ? "" : line))
                .toLowerCase(Locale.ROOT);
    }

    private static String sortKey(Product product) {
        return product.description().name().toLowerCase(Locale.ROOT);
    }
}
