package io.paceline.deal.product;

import static java.util.stream.Collectors.toSet;

import io.paceline.contracts.EventType;
import io.paceline.contracts.product.ProductState.LifeCycleStage;
import io.paceline.deal.product.PriceBook.Price;
import io.paceline.deal.product.Product.Description;
import io.paceline.platform.event.Change;
import io.paceline.platform.imports.ImportField;
import io.paceline.platform.imports.ImportKind;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import io.paceline.platform.imports.ImportRow;
import io.paceline.platform.imports.ImportRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports products with their list price.
@Component
class ProductImport implements ImportKind<ProductImport.Row> {

    static final ImportField<String> NAME =
            ImportField.text("name")
                    .headed("product", "product_name")
                    .mandatory()
                    .describedAs("By which the product is known; unique");
    static final ImportField<String> LINE =
            ImportField.text("line", 100)
                    .headed("series", "product_line")
                    .describedAs("Product line or series");
    static final ImportField<BigDecimal> LIST_PRICE =
            ImportField.decimal("listPrice")
                    .headed("sales_price", "price")
                    .mandatory()
                    .describedAs("Per unit");
    static final ImportField<String> CURRENCY =
            ImportField.code("currency", ProductImport::currencies)
                    .describedAs("ISO 4217 of the list price; USD where absent");
    static final ImportField<LocalDate> VALID_FROM =
            ImportField.date("validFrom")
                    .headed("price_from")
                    .describedAs("First day of a changed price; today where absent");
    static final ImportField<LifeCycleStage> STAGE =
            ImportField.oneOf("lifeCycleStage", LifeCycleStage.class)
                    .describedAs("GROWTH where absent");

    private static final String USUAL_CURRENCY = "USD";

    private final Products products;
    private final ChangeCatalogue changeCatalogue;

    ProductImport(Products products, ChangeCatalogue changeCatalogue) {
        this.products = products;
        this.changeCatalogue = changeCatalogue;
    }

    record Row(
            String name,
            @Nullable String line,
            @Nullable LifeCycleStage stage,
            Currency currency,
            Price price) {}

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String path() {
        return "/api/deal/products/imports";
    }

    @Override
    public String description() {
        return "Products with their list price, one a line.";
    }

    @Override
    public List<ImportField<?>> fields() {
        return List.of(NAME, LINE, LIST_PRICE, CURRENCY, VALID_FROM, STAGE);
    }

    @Override
    public List<Row> resolve(ImportRows rows) {
        rows.refuseRepeated(NAME);
        rows.check(LIST_PRICE, price -> price.signum() >= 0, "must not be negative");
        rows.check(LIST_PRICE, PriceBook::isPrice, "must be at most 1000000000000");
        var known = products.named(rows.stream().map(row -> row.get(NAME)).collect(toSet()));
        for (var row : rows) {
            var product = known.get(row.get(NAME));
            if (product != null && !product.prices().currency().equals(currency(row))) {
                var held = product.prices().currency().getCurrencyCode();
                row.fault(CURRENCY, "must be %s, as in the price book".formatted(held), held);
            }
        }
        return rows.valid().map(this::read).toList();
    }

    @Override
    public ImportOutcome apply(List<Row> rows, ImportProgress progress) {
        var known = products.named(rows.stream().map(Row::name).collect(toSet()));
        var created = new ArrayList<Product>();
        var changed = new ArrayList<Product>();
        for (var row : rows) {
            var held = known.get(row.name());
            if (held == null) {
                created.add(create(row));
            } else if (!matches(held, row)) {
                changed.add(change(held, row));
            }
        }
        keep(created, EventType.PRODUCT_CREATED);
        keep(changed, EventType.PRODUCT_CHANGED);
        progress.applied(rows.size());
        int unchanged = rows.size() - created.size() - changed.size();
        return new ImportOutcome(created.size(), changed.size(), unchanged);
    }

    private void keep(List<Product> products, EventType type) {
        if (!products.isEmpty()) {
            changeCatalogue.keep(products, type, Change.of("imported"));
        }
    }

    private Row read(ImportRow row) {
        var from = row.find(VALID_FROM);
        return new Row(
                row.get(NAME),
                row.find(LINE),
                row.find(STAGE),
                currency(row),
                new Price(from == null ? changeCatalogue.today() : from, row.get(LIST_PRICE)));
    }

    private static Product create(Row row) {
        var stage = row.stage() == null ? LifeCycleStage.GROWTH : row.stage();
        var first = List.of(new Price(LocalDate.EPOCH, row.price().amount()));
        return new Product(
                UUID.randomUUID(),
                1,
                new Description(null, row.name(), row.line(), stage),
                new PriceBook(row.currency(), first),
                null);
    }

    private static boolean matches(Product held, Row row) {
        return described(held, row).equals(held.description()) && !isRepriced(held, row);
    }

    private Product change(Product held, Row row) {
        var price = row.price();
        var prices =
                isRepriced(held, row)
                        ? changeCatalogue
                                .repriced(held, held.prices().reprice(price.from(), price.amount()))
                                .prices()
                        : held.prices();
        return new Product(
                held.id(), held.revision() + 1, described(held, row), prices, held.retiredOn());
    }

    private static boolean isRepriced(Product held, Row row) {
        return held.prices().at(row.price().from()).compareTo(row.price().amount()) != 0;
    }

    private static Description described(Product held, Row row) {
        var is = held.description();
        return new Description(
                is.externalId(),
                is.name(),
                row.line() == null ? is.line() : row.line(),
                row.stage() == null ? is.lifeCycleStage() : row.stage());
    }

    private static Currency currency(ImportRow row) {
        var code = row.find(CURRENCY);
        return Currency.getInstance(code == null ? USUAL_CURRENCY : code);
    }

    private static Collection<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
