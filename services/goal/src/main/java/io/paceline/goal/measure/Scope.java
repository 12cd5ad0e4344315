package io.paceline.goal.measure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the business that counts. A line counts when its product is named, by id or by
/// product line, and its deal came through one of the channels; naming nothing means everything.
/// The lists are kept sorted and without repeats, so equal scopes are equal records.
public record Scope(List<UUID> productIds, List<String> productLines, List<String> channels) {

    public static final Scope EVERYTHING = new Scope(List.of(), List.of(), List.of());

    public Scope {
        productIds = sorted(productIds);
        productLines = sorted(productLines);
        channels = sorted(channels);
    }

    /// Whether lines have to be looked at one by one.
    public boolean namesProducts() {
        return !productIds.isEmpty() || !productLines.isEmpty();
    }

    public boolean includesProduct(UUID productId, @Nullable String productLine) {
        return !namesProducts()
                || productIds.contains(productId)
                || (productLine != null && productLines.contains(productLine));
    }

    public boolean includesChannel(@Nullable String channel) {
        return channels.isEmpty() || (channel != null && channels.contains(channel));
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().distinct().toList();
    }
}
