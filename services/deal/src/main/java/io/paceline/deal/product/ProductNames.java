package io.paceline.deal.product;

import io.paceline.platform.imports.Names;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Products as files name them: by external id or name.
@Component
public class ProductNames implements Names<Product> {

    private final Products products;

    ProductNames(Products products) {
        this.products = products;
    }

    @Override
    public Map<String, Product> find(Set<String> names) {
        return products.named(names);
    }

    @Override
    public Collection<String> all() {
        return products.all().stream().map(product -> product.description().name()).toList();
    }
}
