package io.paceline.goal.attainment;

import static java.util.stream.Collectors.toSet;

import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whose deals may count differently after a change of the organisation.
record Affected(Set<UUID> memberIds, Set<UUID> productIds) {

    static Affected by(Collection<UUID> changed, Organisation before, Organisation after) {
        var members = differing(changed, before.members(), after.members(), Member::placements);
        var units = differing(changed, before.units(), after.units(), Unit::parents);
        var products = differing(changed, before.products(), after.products(), Product::line);
        var memberIds = new HashSet<>(members);
        if (!units.isEmpty()) {
            memberIds.addAll(before.everBeneath(units));
            memberIds.addAll(after.everBeneath(units));
        }
        return new Affected(memberIds, products);
    }

    boolean nobody() {
        return memberIds.isEmpty() && productIds.isEmpty();
    }

    private static <T> Set<UUID> differing(
            Collection<UUID> changed,
            Map<UUID, T> before,
            Map<UUID, T> after,
            Function<T, @Nullable Object> aspect) {
        return changed.stream()
                .filter(after::containsKey)
                .filter(id -> {
                    var old = before.get(id);
                    var now = Objects.requireNonNull(after.get(id));
                    return old == null || !Objects.equals(aspect.apply(old), aspect.apply(now));
                })
                .collect(toSet());
    }
}
