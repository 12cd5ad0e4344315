package io.paceline.platform.approval;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// The kinds of a service. They are looked up when the first request comes, since what an action
/// carries out is often what proposes it too.
final class ApprovedActions {

    private final Supplier<Map<String, ApprovedAction>> byKind;

    ApprovedActions(Supplier<Stream<ApprovedAction>> actions) {
        this.byKind =
                SingletonSupplier.of(
                        () -> actions.get().collect(toMap(ApprovedAction::kind, identity())));
    }

    ApprovedAction of(String kind) {
        var action = known().get(kind);
        if (action == null) {
            throw new IllegalStateException("Nothing carries out what is approved as " + kind);
        }
        return action;
    }

    Collection<ApprovedAction> all() {
        return known().values();
    }

    private Map<String, ApprovedAction> known() {
        return byKind.get();
    }
}
