package io.paceline.deal.lifecycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.product.ProductState.LifeCycleStage;
import io.paceline.deal.channel.Channel;
import io.paceline.deal.channel.Channels;
import io.paceline.deal.directory.Directory;
import io.paceline.deal.product.PriceBook;
import io.paceline.deal.product.Product;
import io.paceline.deal.product.Products;
import io.paceline.platform.imports.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A small world: these members, one product at 4821 USD, the channel DIRECT.
record Known(List<UUID> members, UUID product) {

    Directory directory() {
        return new Directory() {
            @Override
            public Map<UUID, String> names(Kind kind, Collection<UUID> ids) {
                return ids.stream()
                        .distinct()
                        .filter(members::contains)
                        .collect(toMap(identity(), UUID::toString));
            }

            @Override
            public Names<UUID> named(Kind kind) {
                throw new IllegalStateException("Nobody is asked for by name here");
            }
        };
    }

    Channels channels() {
        return new Channels() {
            @Override
            public List<Channel> all() {
                return List.of(new Channel("DIRECT", "Direct"));
            }

            @Override
            public boolean add(Channel channel) {
                return false;
            }
        };
    }

    Products products() {
        var price = new PriceBook.Price(LocalDate.EPOCH, new BigDecimal("4821"));
        var sold =
                new Product(
                        product,
                        1,
                        new Product.Description(null, "GTX Pro", "GTX", LifeCycleStage.GROWTH),
                        new PriceBook(Currency.getInstance("USD"), List.of(price)),
                        null);
        return new OneProduct(sold);
    }

    private record OneProduct(Product sold) implements Products {

        @Override
        public Map<UUID, Product> find(Collection<UUID> ids) {
            return ids.contains(sold.id()) ? Map.of(sold.id(), sold) : Map.of();
        }

        @Override
        public Map<String, Product> named(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public List<Product> all() {
            return List.of(sold);
        }

        @Override
        public Optional<Product> lock(UUID id) {
            return Optional.of(sold);
        }

        @Override
        public void keep(Collection<Product> products) {}
    }
}
