package io.paceline.deal.product;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;

    JdbcProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Product> find(Collection<UUID> ids) {
        return jdbc
                .sql("select * from product where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ProductRow::read)
                .list()
                .stream()
                .collect(toMap(Product::id, Function.identity()));
    }

    @Override
    public Map<String, Product> named(Collection<String> keys) {
        var named = new HashMap<String, Product>();
        for (var product : all()) {
            named.put(product.description().name().toLowerCase(Locale.ROOT), product);
        }
        for (var product : all()) {
            var externalId = product.description().externalId();
            if (externalId != null) {
                named.put(externalId.toLowerCase(Locale.ROOT), product);
            }
        }
        return keys.stream()
                .distinct()
                .filter(key -> named.containsKey(key.toLowerCase(Locale.ROOT)))
                .collect(toMap(key -> key, key -> named.get(key.toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<Product> all() {
        return jdbc.sql("select * from product order by lower(name), id")
                .query(ProductRow::read)
                .list();
    }

    @Override
    public Optional<Product> lock(UUID id) {
        return jdbc.sql("select * from product where id = :id for update")
                .param("id", id)
                .query(ProductRow::read)
                .optional();
    }

    @Override
    public void keep(Collection<Product> products) {
        jdbc.sql(
                        """
                        insert into product (id, revision, external_id, name, line,
                                             life_cycle_stage, currency, prices, retired_on)
                        select * from unnest(:ids::uuid[], :revisions::bigint[], :externalIds::text[],
                                :names::text[], :lines::text[], :stages::text[], :currencies::text[],
                                :prices::jsonb[], :retiredOns::date[])
                        on conflict (id) do update set
                            revision = excluded.revision,
                            external_id = excluded.external_id,
                            name = excluded.name,
                            line = excluded.line,
                            life_cycle_stage = excluded.life_cycle_stage,
                            currency = excluded.currency,
                            prices = excluded.prices,
                            retired_on = excluded.retired_on
                        """)
                .param("ids", products.stream().map(Product::id).toArray(UUID[]::new))
                .param("revisions", products.stream().map(Product::revision).toArray(Long[]::new))
                .param("externalIds", texts(products, p -> p.description().externalId()))
                .param("names", texts(products, p -> p.description().name()))
                .param("lines", texts(products, p -> p.description().line()))
                .param("stages", texts(products, p -> p.description().lifeCycleStage().name()))
                .param("currencies", texts(products, p -> p.prices().currency().getCurrencyCode()))
                .param("prices", texts(products, ProductRow::json))
                .param("retiredOns", texts(products, JdbcProducts::retiredOn))
                .update();
    }

    private static @Nullable String[] texts(
            Collection<Product> products, Function<Product, ? extends @Nullable String> column) {
        var texts = new @Nullable String[products.size()];
        int i = 0;
        for (var product : products) {
            texts[i++] = column.apply(product);
        }
        return texts;
    }

    private static @Nullable String retiredOn(Product product) {
        return product.retiredOn() == null ? null : product.retiredOn().toString();
    }
}
