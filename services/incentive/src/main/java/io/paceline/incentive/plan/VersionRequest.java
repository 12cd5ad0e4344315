package io.paceline.incentive.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A version of a plan as a caller writes it.
///
/// @param effectiveFrom first close date to which it applies
record VersionRequest(LocalDate effectiveFrom, List<ComponentRequest> components) {

    static final int MOST_COMPONENTS = 20;

    /// The draft, once nothing is wrong with it.
    ///
    /// @param knownComponent the id under which the plan knows a component name
    PlanVersion draft(int version, Function<String, Optional<UUID>> knownComponent) {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(
                    "invalid-plan", "The plan has %d faults".formatted(faults.size()), faults);
        }
        var drafted =
                components.stream()
                        .map(component ->
                                component.withId(
                                        knownComponent
                                                .apply(component.name())
                                                .orElseGet(UuidCreator::getTimeOrderedEpoch)))
                        .toList();
        return new PlanVersion(
                UuidCreator.getTimeOrderedEpoch(), 1, version, effectiveFrom, drafted, null);
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (components.isEmpty() || components.size() > MOST_COMPONENTS) {
            faults.add(Fault.at("/components", "has 1 to 20 components", components.size()));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < components.size(); i++) {
            var pointer = "/components/" + i;
            faults.addAll(components.get(i).faults(pointer));
            if (!names.add(components.get(i).name())) {
                faults.add(
                        Fault.at(
                                pointer + "/name",
                                "stands twice in this version",
                                components.get(i).name()));
            }
        }
        return faults;
    }
}
