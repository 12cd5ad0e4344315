package io.paceline.deal.product;

import io.paceline.contracts.product.ProductState.LifeCycleStage;
import io.paceline.deal.product.PriceBook.Price;
import io.paceline.deal.product.Product.Description;
import io.paceline.platform.event.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/// A product as its table holds it.
final class ProductRow {

    private ProductRow() {}

    static Product read(ResultSet row, int ignored) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                new Description(
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getString("line"),
                        LifeCycleStage.valueOf(row.getString("life_cycle_stage"))),
                new PriceBook(
                        Currency.getInstance(row.getString("currency")),
                        prices(row.getString("prices"))),
                row.getObject("retired_on", LocalDate.class));
    }

    static String json(Product product) {
        return EventJson.MAPPER.writeValueAsString(product.prices().prices());
    }

    private static List<Price> prices(String json) {
        return EventJson.MAPPER.readValue(json, new TypeReference<List<Price>>() {});
    }
}
